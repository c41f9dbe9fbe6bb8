import CivilTime
import Geodesy

extension Station {
    /// The value of one flat property, nil when it is unknown.
    public subscript(field: StationField) -> FieldValue? {
        switch field {
        case .code: .text(key.code)
        case .source: .text(key.source)
        case .name: .text(name)
        case .brandName: brandName.map(FieldValue.text)
        case .aliases: aliases.map(FieldValue.text)
        case .status: .text(status.rawValue)
        case .statusReason: statusReason.map(FieldValue.text)
        case .statusUntil: (statusUntil?.description).map(FieldValue.text)
        case .kind: (kind?.rawValue).map(FieldValue.text)
        case .host: (host?.rawValue).map(FieldValue.text)
        case .hostName: hostName.map(FieldValue.text)
        case .address: address.map(FieldValue.text)
        case .entrance: entrance.map(FieldValue.text)
        case .adcode: adcode.map(FieldValue.text)
        case .unit: unit.map(FieldValue.text)
        case .phone: phone.map(FieldValue.text)
        case .openingHours: openingHours.map(FieldValue.text)
        case .hoursText: hoursText.map(FieldValue.text)
        case .access: (access?.rawValue).map(FieldValue.text)
        case .audience: (audience?.rawValue).map(FieldValue.text)
        case .capacity: capacity.map(FieldValue.integer)
        case .areaSquareMetres: areaSquareMetres.map(FieldValue.number)
        case .openedOn: (openedOn?.description).map(FieldValue.text)
        case .checkedOn: (checkedOn?.description).map(FieldValue.text)
        case .checkedBy: checkedBy.map(FieldValue.text)
        case .visitsPerMonth: visitsPerMonth.map(FieldValue.integer)
        case .mapListed: mapListed.map(FieldValue.integer)
        case .facilitiesText: facilitiesText.map(FieldValue.text)
        case .crs: (position?.original.crs.rawValue).map(FieldValue.text)
        case .originalX: (position?.original.x).map(FieldValue.number)
        case .originalY: (position?.original.y).map(FieldValue.number)
        }
    }

    /// Sets one flat property to a value of the field's shape, or clears it.
    ///
    /// The key, the name and the position have rules of their own and are left alone; clearing
    /// the status makes it open. A value that is not of the field's shape counts as unknown.
    package mutating func set(_ field: StationField, to value: FieldValue?) {
        switch field {
        case .code, .source, .name, .crs, .originalX, .originalY: break
        case .brandName: brandName = value?.text
        case .aliases: aliases = value?.text
        case .status: status = value?.text.flatMap(StationStatus.init(rawValue:)) ?? .open
        case .statusReason: statusReason = value?.text
        case .statusUntil: statusUntil = value?.date
        case .kind: kind = value?.text.flatMap(StationKind.init(rawValue:))
        case .host: host = value?.text.flatMap(StationHost.init(rawValue:))
        case .hostName: hostName = value?.text
        case .address: address = value?.text
        case .entrance: entrance = value?.text
        case .adcode: adcode = value?.text
        case .unit: unit = value?.text
        case .phone: phone = value?.text
        case .openingHours: openingHours = value?.text
        case .hoursText: hoursText = value?.text
        case .access: access = value?.text.flatMap(StationAccess.init(rawValue:))
        case .audience: audience = value?.text.flatMap(StationAudience.init(rawValue:))
        case .capacity: capacity = value?.integer
        case .areaSquareMetres: areaSquareMetres = value?.number
        case .openedOn: openedOn = value?.date
        case .checkedOn: checkedOn = value?.date
        case .checkedBy: checkedBy = value?.text
        case .visitsPerMonth: visitsPerMonth = value?.integer
        case .mapListed: mapListed = value?.integer
        case .facilitiesText: facilitiesText = value?.text
        }
    }
}
