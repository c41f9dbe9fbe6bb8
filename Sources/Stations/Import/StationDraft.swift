public import Geodesy

/// One row of a list as it was read, before anything in it is trusted.
///
/// A column that the list does not have is absent here; a blank cell is present and empty. The
/// difference matters: an absent column leaves stored values alone, a blank cell clears them.
public struct StationDraft: Hashable, Sendable {
    /// A cell with the heading that it stands under.
    public struct Cell: Hashable, Sendable {
        /// The heading, as the list writes it.
        public let column: String
        /// The text of the cell.
        public let text: String

        /// Makes a cell.
        public init(column: String, text: String) {
            self.column = column
            self.text = text
        }
    }

    /// What there is to say of a cell, and the heading that it stands under.
    public struct Remark: Hashable, Sendable {
        /// The heading, as the list writes it.
        public let column: String
        /// What was found.
        public let words: Message

        /// Makes a remark.
        public init(column: String, words: Message) {
            self.column = column
            self.words = words
        }
    }

    /// What a row says about the place.
    public enum Place: Hashable, Sendable {
        /// The list has no columns for a place.
        case absent
        /// Two cells, either or both of which may be blank.
        case cells(longitude: Cell, latitude: Cell)
        /// Both coordinates in one column.
        case pair(CoordinatePair, column: String)
        /// A cell of a column of both coordinates that holds none.
        case unreadable(Cell)
        /// A geometry that is no point; the words say what it is.
        case notPoint(Remark)
    }

    /// The data record, counted from 1.
    public let row: Int
    /// The line in the file where the record starts, counted from 1.
    public let line: Int
    /// The cells of the station's own fields.
    public var fields: [StationField: Cell] = [:]
    /// The place.
    public var place = Place.absent
    /// The system that the heading of the coordinates names, such as `经度(百度)`.
    public var datum: CoordinateReferenceSystem?
    /// Whether the row is a feature of GeoJSON, which is known by its number instead of its line.
    public var isFeature = false
    /// What is wrong with cells, though the row can be kept.
    public var doubts: [Remark] = []
    /// The cells of single amenities, by amenity code.
    public var amenities: [String: Cell] = [:]
    /// The amenities that a free-text list of facilities names, and the words not understood;
    /// nil if the list has no such column.
    public var facilities: FacilityList?
    /// The cells of columns that have no field, by heading.
    public var extra: [String: String] = [:]

    /// Whether the row gives anything as a place.
    public var hasPlace: Bool {
        switch place {
        case .absent: false
        case .cells(let longitude, let latitude):
            !TextFolding.collapse(longitude.text).isEmpty
                || !TextFolding.collapse(latitude.text).isEmpty
        case .pair, .unreadable, .notPoint: true
        }
    }

    /// Makes an empty draft.
    public init(row: Int, line: Int) {
        self.row = row
        self.line = line
    }
}

/// A free-text list of facilities after reading.
public struct FacilityList: Hashable, Sendable {
    /// The cell it was read from.
    public let cell: StationDraft.Cell
    /// The codes of the amenities that it says are there.
    public let codes: [String]
    /// The amenities that it says are missing or broken.
    public let others: [String: AmenityState]
    /// The words that name no amenity.
    public let unknownWords: [String]

    /// Makes a list.
    public init(
        cell: StationDraft.Cell,
        codes: [String],
        others: [String: AmenityState] = [:],
        unknownWords: [String]
    ) {
        self.cell = cell
        self.codes = codes
        self.others = others
        self.unknownWords = unknownWords
    }
}
