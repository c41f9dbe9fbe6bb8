import Foundation
import GRDB
public import Geodesy
import Stations

/// What an import asks of the rows that are stored.
extension ImportTransaction {
    /// The boxes of all areas.
    public func areaBoxes() throws -> [BoundingBox] {
        try AreaTable.load(from: database).compactMap(\.outline.boundingBox)
    }

    /// The box of the area of a code; nil if there is none, or none that can be read.
    public func areaBox(code: String) throws -> BoundingBox? {
        let sql = "SELECT geom FROM area WHERE code = ?"
        let blob = try Data.fetchOne(database, sql: sql, arguments: [code])
        return blob.flatMap { GeoPackageBlobReader.area([UInt8]($0)) }?.boundingBox
    }

    /// The place of the demand point of a code; nil if there is none, or none that can be read.
    public func demandPlace(code: String) throws -> Coordinate? {
        let statement = try database.cachedStatement(sql: "SELECT geom FROM demand WHERE code = ?")
        let blob = try Data.fetchOne(statement, arguments: [code])
        return blob.flatMap { GeoPackageBlobReader.point([UInt8]($0)) }
    }
}
