import Stations

/// What a column of a list, or a member of a GeoJSON feature, stands for.
enum ColumnRole: Hashable {
    /// One of the station's own fields.
    case field(StationField)
    /// A number that a program gave: the code where there is no other.
    case identifier
    /// Both coordinates in one cell.
    case position
    /// The longitude, or the easting.
    case longitude
    /// The latitude, or the northing.
    case latitude
    /// The state of one amenity, by its code.
    case amenity(String)
    /// A list of amenities in words or codes; `keepsText` if the words themselves are kept.
    case facilities(keepsText: Bool)
    /// The cells without a field of an earlier export, as a JSON object.
    case extraObject
    /// A column without a field: its cells are kept under its heading.
    case extra
    /// Something that this program computes and that is never read back.
    case computed
}
