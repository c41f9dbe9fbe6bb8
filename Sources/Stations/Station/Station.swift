public import CivilTime

/// One rest station, as the database holds it.
///
/// Nil means unknown throughout. A station without a position is kept and listed, but never
/// answers "nearest".
public struct Station: Hashable, Sendable {
    /// The feature id in the database, never reused; 0 before the station is stored.
    public var id: Int64
    /// The source and the code there: what an import recognises the station by.
    public var key: StationKey
    /// The official name.
    public var name: String
    /// The brand on the sign, such as 工会爱心驿站.
    public var brandName: String?
    /// Other names, separated by `;`.
    public var aliases: String?
    /// Where the station is in its life.
    public var status: StationStatus
    /// Why it has that status.
    public var statusReason: String?
    /// The day until which the status is expected to last.
    public var statusUntil: CivilDate?
    /// Its size, or whether it moves.
    public var kind: StationKind?
    /// Who gives it its room.
    public var host: StationHost?
    /// The name of the host.
    public var hostName: String?
    /// Where it is; nil for a station that is listed by its address alone, or that moves.
    public var position: StationPosition?
    /// The postal address.
    public var address: String?
    /// How to find the door.
    public var entrance: String?
    /// The administrative area: 6 digits of GB/T 2260, or 9 or 12 for streets and communities.
    public var adcode: String?
    /// The responsible union unit.
    public var unit: String?
    /// The phone number.
    public var phone: String?
    /// The hours in the syntax of OpenStreetMap's `opening_hours`.
    public var openingHours: String?
    /// The hours in the words of the list.
    public var hoursText: String?
    /// How one gets in.
    public var access: StationAccess?
    /// Whom it serves.
    public var audience: StationAudience?
    /// How many people it seats.
    public var capacity: Int?
    /// The floor area in square metres.
    public var areaSquareMetres: Double?
    /// The day it opened.
    public var openedOn: CivilDate?
    /// The day somebody last checked the record.
    public var checkedOn: CivilDate?
    /// Who checked it.
    public var checkedBy: String?
    /// The visits in a month.
    public var visitsPerMonth: Int?
    /// The number of public maps that list it.
    public var mapListed: Int?
    /// The facilities in the words of the list.
    public var facilitiesText: String?
    /// Which amenities it has.
    public var checklist: Checklist
    /// What is known of single amenities beyond their state, by amenity code.
    public var amenityNotes: [String: AmenityNote]
    /// The columns of the list that have no field here, by heading, so that nothing is lost.
    public var extra: [String: String]

    /// Makes an open station of which nothing but the name is known.
    public init(key: StationKey, name: String) {
        id = 0
        self.key = key
        self.name = name
        status = .open
        checklist = Checklist()
        amenityNotes = [:]
        extra = [:]
    }
}
