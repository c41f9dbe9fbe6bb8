import ArgumentParser
import Interchange
import Stations

/// What a file holds.
enum ImportLayer: String, CaseIterable, ExpressibleByArgument {
    case stations
    case areas
    case demand
    case amenities
    case holidays
    case targets
    case network

    /// The table of the database that the rows go to.
    var table: String {
        switch self {
        case .stations: "station"
        case .areas: "area"
        case .demand: "demand"
        case .amenities: "amenity"
        case .holidays: "holiday"
        case .targets: "target"
        case .network: "network"
        }
    }

    /// What its files may hold.
    var contents: Set<FileContent> {
        switch self {
        case .stations, .demand, .holidays: [.text, .jsonObject]
        case .areas: [.jsonObject]
        case .amenities: [.jsonArray]
        case .targets, .network: [.text]
        }
    }

    /// What its files have to be, as a sentence.
    var expectedFiles: Message {
        switch self {
        case .stations:
            Message("站点由 CSV 或 GeoJSON 点读入", "stations are read from CSV or GeoJSON points")
        case .areas: Message("区域由 GeoJSON 多边形读入", "areas are read from GeoJSON polygons")
        case .demand:
            Message(
                "需求由 CSV（列为 id,lon,lat,weight）或 GeoJSON 点读入",
                "demand is read from CSV with id,lon,lat,weight, or from GeoJSON points"
            )
        case .amenities:
            Message(
                #"设施由 JSON 数组读入，如 [{"code": "sauna", "chinese": "桑拿", "english": "Sauna"}]"#,
                "amenities are read from a JSON array such as "
                    + #"[{"code": "sauna", "chinese": "…", "english": "Sauna"}]"#
            )
        case .holidays:
            Message(
                "节假日由 CSV（列为 date,kind）或 {\"off\": […], \"work\": […]} 这样的 JSON 对象读入",
                "holidays are read from CSV with date,kind, or from a JSON object such as "
                    + "{\"off\": […], \"work\": […]}"
            )
        case .targets:
            Message(
                "目标由 CSV 读入，列为 unit,target,deadline",
                "targets are read from CSV with unit,target,deadline"
            )
        case .network:
            Message(
                "步行路网由两个 CSV 文件读入，一个的标题是 id,lon,lat，另一个是 from,to，可有 length_m",
                """
                a walking network is read from two CSV files, one with the headings id,lon,lat and \
                one with from,to and maybe length_m
                """
            )
        }
    }

    /// Whether a refused row refuses the file: a year that lacks a day off would be wrong all day.
    var isWhole: Bool { self == .holidays }

    static var expected: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
