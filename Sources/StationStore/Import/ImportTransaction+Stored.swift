import Foundation
import GRDB
public import Geodesy
import Stations

/// What an import asks of the rows that are stored.
///
/// What another program spoiled among them is no part of the answers; `check` names it.
extension ImportTransaction {
    /// The boxes of all areas.
    public func areaBoxes() throws -> [BoundingBox] {
        try AreaTable.load(from: database, StoredFaults()).compactMap(\.outline.boundingBox)
    }

    /// The box of the area of a code; nil if there is none, or none that can be read.
    public func areaBox(code: String) throws -> BoundingBox? {
        let statement = try database.cachedStatement(sql: "SELECT geom FROM area WHERE code = ?")
        return try Self.geometry(statement, code).flatMap { try? GeoPackageBlobReader.area($0) }?
            .boundingBox
    }

    /// The place of the demand point of a code; nil if there is none, or none that can be read.
    public func demandPlace(code: String) throws -> Coordinate? {
        let statement = try database.cachedStatement(sql: "SELECT geom FROM demand WHERE code = ?")
        return try Self.geometry(statement, code).flatMap { try? GeoPackageBlobReader.point($0) }
    }

    private static func geometry(_ statement: Statement, _ code: String) throws -> [UInt8]? {
        let value = try DatabaseValue.fetchOne(statement, arguments: [code])
        return value.flatMap(Data.fromDatabaseValue).map { [UInt8]($0) }
    }
}
