extension ImportCommand {
    static var chineseDiscussion: String {
        """
        一次命令的所有文件要么全部存入，要么都不存。不能用的行会连同行号报告并略过，
        其余的存入。同一份名单再导入一次不会改变什么。

          yizhan import stations.csv --crs gcj02            （来自高德或腾讯）
          yizhan import stations.csv --crs gcj02 --dry-run  （只报告）
          yizhan import districts.geojson --as areas
          yizhan import population.csv --as demand --crs wgs84
          yizhan import 2027.csv --as holidays              （date,kind[,name,statutory]）
          yizhan import targets.csv --as targets            （unit,target,deadline）
          yizhan import nodes.csv edges.csv --as network    （id,lon,lat；from,to,length_m）
          cat stations.csv | yizhan import - --crs wgs84 --json

        名单里没有的列不影响已存的值；空单元格清除该值，除非加 --keep-blank。

        节假日是休息日和调休上班日：kind 为 off 或 work，date 为一天或一段，
        如 2027-10-01/2027-10-07。名单中的年份整年替换，因此必须完整；
        只要有一行被拒就什么都不存。JSON 的形式为
        {"years": [2027], "off": [日期], "work": [日期], "statutory": [日期]}。

        目标是某单位到某日应有的站点数；单位用站点所写的名称，或区域的名称、代码。
        同一单位同一期限的旧目标被替换。

        步行路网由一次命令中的两个文件读入，节点和边，按标题区分。整体替换已存的路网，
        其中有任何错误则不存。节点坐标为 WGS-84，除非 --crs 另有说明。

        --json 的 message 为英文，除非用 --lang（或 YIZHAN_LANG）指定语言；
        --problems 的文件随系统语言。
        """
    }

    static var englishDiscussion: String {
        """
        All files of one call go in together or not at all. Rows that cannot be used are \
        reported with their line and left out; the others are stored. The same list imported \
        again changes nothing.

          yizhan import stations.csv --crs gcj02            (from Amap or Tencent)
          yizhan import stations.csv --crs gcj02 --dry-run  (only report)
          yizhan import districts.geojson --as areas
          yizhan import population.csv --as demand --crs wgs84
          yizhan import 2027.csv --as holidays              (date,kind[,name,statutory])
          yizhan import targets.csv --as targets            (unit,target,deadline)
          yizhan import nodes.csv edges.csv --as network    (id,lon,lat; from,to,length_m)
          cat stations.csv | yizhan import - --crs wgs84 --json

        A column of the list that is not there leaves stored values alone; a blank cell clears \
        the value, unless --keep-blank is given.

        Holidays are days off and make-up working days: kind is off or work, date a day or a \
        range such as 2027-10-01/2027-10-07. A year in the list replaces that year, so it has \
        to be there in full, and nothing is stored if any row is refused. JSON has the form \
        {"years": [2027], "off": [dates], "work": [dates], "statutory": [dates]}.

        A target is the number of stations that a unit has to have by a day; the unit is named \
        as the stations name theirs, or by an area's name or code. It takes the place of an \
        earlier one for the same unit and day.

        A walking network is read from two files in one call, nodes and edges, which their \
        headings tell apart. It replaces the stored one as a whole, or not at all if anything \
        in it is wrong. Nodes are in WGS-84 unless --crs says otherwise.

        The messages of --json are in English unless --lang (or YIZHAN_LANG) asks for a \
        language; the file of --problems is in the language of the system.
        """
    }
}
