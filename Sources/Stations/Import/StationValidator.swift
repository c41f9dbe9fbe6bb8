/// Turns drafts into edits: decides of every row whether it can be stored, and says why not.
public struct StationValidator: Sendable {
    /// What became of a draft.
    public enum Verdict: Hashable, Sendable {
        /// The row can be stored; the problems are warnings.
        case accepted(StationEdit, [ImportProblem])
        /// The row cannot be stored; at least one problem is an error.
        case rejected([ImportProblem])
    }

    let options: ImportOptions
    let catalogue: AmenityCatalogue
    /// Where each key stands, to find one that comes twice: the line, of features the number.
    private var places: [StationKey: Int] = [:]

    /// Makes a validator for one file.
    public init(options: ImportOptions, catalogue: AmenityCatalogue) {
        self.options = options
        self.catalogue = catalogue
    }

    /// Checks one row.
    ///
    /// - Complexity: O(length of the row); memory grows by one key a row.
    public mutating func validate(_ draft: StationDraft) -> Verdict {
        var row = RowProblems(row: draft.row, line: draft.line)
        if let cell = totalsCell(of: draft) {
            let word = RowProblems.excerpt(cell.text)
            let message = Message(
                "“\(word)”：合计行不是站点",
                "'\(word)': a row of totals is no station"
            )
            row.error(.malformedRow, cell.column, message)
            return .rejected(row.problems)
        }
        for doubt in draft.doubts { row.warning(.unsupportedValue, doubt.column, doubt.words) }
        let name = name(of: draft, &row)
        guard let key = key(of: draft, name: name, &row) else { return .rejected(row.problems) }
        var edit = StationEdit(row: draft.row, line: draft.line, key: key)
        edit.name = name
        edit.isKeyedByName = isKeyedByName(draft)
        readFields(of: draft, into: &edit, &row)
        readHours(of: draft, into: &edit, &row)
        edit.position = PositionReader(options: options).read(draft, &row)
        readAmenities(of: draft, into: &edit, &row)
        readExtra(of: draft, into: &edit, &row)
        let here = draft.isFeature ? draft.row : draft.line
        if let first = places[key], !edit.isKeyedByName {
            let place =
                draft.isFeature
                ? Message("是第 \(first) 个要素", "is feature \(first)")
                : Message("在第 \(first) 行", "stands on line \(first)")
            row.error(.duplicate, draft.fields[.code]?.column, repeated(draft, key, place))
        }
        guard !row.hasError else { return .rejected(row.problems) }
        if !edit.isKeyedByName { places[key] = here }
        return .accepted(edit, row.problems)
    }

    /// What the row calls the station that comes twice: never a key that this program made.
    private func repeated(_ draft: StationDraft, _ key: StationKey, _ place: Message) -> Message {
        if draft.fields[.code].map({ TextFolding.collapse($0.text) }) == key.code {
            return Message(
                "“\(key.code)”\(place.chinese)已有，保留先出现的",
                "'\(key.code)' \(place.english) already; the first one is kept"
            )
        }
        let name = RowProblems.excerpt(draft.fields[.name]?.text ?? "")
        let address = RowProblems.excerpt(draft.fields[.address]?.text ?? "")
        return Message(
            "“\(name)”（地址“\(address)”）\(place.chinese)已有，保留先出现的；"
                + "加上编号才能区分同名同址的站点",
            "'\(name)' at '\(address)' \(place.english) already; the first one is kept; codes "
                + "would tell stations of one name and address apart"
        )
    }

    /// Whether neither a code nor an address tells the station from its namesakes.
    private func isKeyedByName(_ draft: StationDraft) -> Bool {
        func isBlank(_ field: StationField) -> Bool {
            TextFolding.collapse(draft.fields[field]?.text ?? "").isEmpty
        }
        return isBlank(.code) && isBlank(.address)
    }

    /// The cell by which a row is one of totals; where a place is given, only Chinese words count.
    private func totalsCell(of draft: StationDraft) -> StationDraft.Cell? {
        let cells = [StationField.name, .code].compactMap { draft.fields[$0] }
            .filter { TotalsRow.isTotal($0.text) }
        guard draft.hasPlace else {
            let extra = draft.extra.sorted { $0.key < $1.key }.lazy
                .filter { TotalsRow.isTotal($0.value) }
                .map { StationDraft.Cell(column: $0.key, text: $0.value) }
            return cells.first ?? extra.first
        }
        return cells.first { !$0.text.utf8.allSatisfy { $0 < 0x80 } }
    }

    private func name(of draft: StationDraft, _ row: inout RowProblems) -> String? {
        guard let cell = draft.fields[.name] else {
            if draft.fields[.code] == nil {
                let message = Message(
                    "既没有名称，也没有编号",
                    "the list has neither a name nor a code"
                )
                row.error(.missingField, "name", message)
            }
            return nil
        }
        guard case .text(let name)? = row.read(cell, as: .name) else {
            if !row.hasError {
                row.error(.missingField, cell.column, Message("名称空白", "the name is blank"))
            }
            return nil
        }
        return name
    }

    private func key(
        of draft: StationDraft,
        name: String?,
        _ row: inout RowProblems
    ) -> StationKey? {
        let source = draft.fields[.source].flatMap { row.read($0, as: .source)?.text }
        let code = draft.fields[.code].flatMap { row.read($0, as: .code)?.text }
        if row.hasError { return nil }
        if let code { return StationKey(source: source ?? options.source, code: code) }
        guard let name else {
            let message = Message("编号空白", "the code is blank")
            row.error(.missingField, draft.fields[.code]?.column, message)
            return nil
        }
        let address = draft.fields[.address]?.text
        let derived = StationKey.derivedCode(
            name: name,
            address: address.map(TextFolding.collapse)
        )
        return StationKey(source: source ?? options.source, code: derived)
    }

    private func readFields(
        of draft: StationDraft,
        into edit: inout StationEdit,
        _ row: inout RowProblems
    ) {
        for field in StationField.allCases {
            guard field != .code, field != .source, field != .name, !field.belongsToPosition,
                let cell = draft.fields[field]
            else { continue }
            let warningsBefore = row.problems.count
            let value = row.read(cell, as: field)
            if value == nil, row.problems.count > warningsBefore {
                keepUnsupported(cell, of: field, in: &edit)
            } else if value != nil || !options.keepBlank {
                edit.fields[field] = .some(value)
            }
        }
    }

    /// Keeps the words of a cell that its field does not know.
    ///
    /// What is stored stays. A new station whose status is in unknown words is `suspended`: it is
    /// listed, but nobody is sent there before somebody has looked.
    private func keepUnsupported(
        _ cell: StationDraft.Cell,
        of field: StationField,
        in edit: inout StationEdit
    ) {
        edit.extra[field.rawValue] = TextFolding.collapse(cell.text)
        if field == .status { edit.statusIfNew = .suspended }
    }

    private func readAmenities(
        of draft: StationDraft,
        into edit: inout StationEdit,
        _ row: inout RowProblems
    ) {
        if let list = draft.facilities {
            let isBlank = list.codes.isEmpty && list.others.isEmpty && list.unknownWords.isEmpty
            if !isBlank || !options.keepBlank {
                let bits = list.codes.compactMap(catalogue.bit(of:))
                edit.listedAmenities = bits.reduce(0) { $0 | 1 << UInt64($1) }
            }
            // A column of its own, which is read after the list, has the last word.
            for (code, state) in list.others.sorted(by: { $0.key < $1.key }) {
                guard let bit = catalogue.bit(of: code) else { continue }
                edit.amenities.append(.init(bit: bit, code: code, state: state))
            }
            if !list.unknownWords.isEmpty {
                let chinese = list.unknownWords.map { "“\($0)”" }.joined()
                let english = list.unknownWords.map { "'\($0)'" }.joined(separator: ", ")
                let message = Message(
                    "不能确定是什么设施：\(chinese)；原文保留",
                    "not understood as a facility: \(english); the text is kept"
                )
                row.warning(.unknownAmenity, list.cell.column, message)
            }
        }
        for (code, cell) in draft.amenities {
            readAmenity(code, cell, of: draft, into: &edit, &row)
        }
    }

    private func readAmenity(
        _ code: String,
        _ cell: StationDraft.Cell,
        of draft: StationDraft,
        into edit: inout StationEdit,
        _ row: inout RowProblems
    ) {
        guard let bit = catalogue.bit(of: code) else { return }
        let text = TextFolding.collapse(cell.text)
        // A blank cell does not contradict a list of facilities in the same row.
        let isListed =
            draft.facilities.map { $0.codes.contains(code) || $0.others[code] != nil } ?? false
        if text.isEmpty, options.keepBlank || isListed { return }
        let state = AmenityState(cell: text)
        if state != nil || text.isEmpty || AmenityState.saysUnknown(cell: text) {
            edit.amenities.append(.init(bit: bit, code: code, state: state))
        } else {
            let found = RowProblems.excerpt(text)
            let message = Message(
                "“\(found)”不是 yes（有）、no（无）、broken（坏）之一；原值不变",
                "'\(found)' is none of yes, no, broken; left as it was"
            )
            row.warning(.unsupportedValue, cell.column, message)
            edit.extra[code] = text
        }
    }

    private func readExtra(
        of draft: StationDraft,
        into edit: inout StationEdit,
        _ row: inout RowProblems
    ) {
        for (column, text) in draft.extra {
            let text = TextFolding.collapse(text)
            if text.unicodeScalars.count > 2_000 {
                let message = Message("超过 2000 个字符", "longer than 2000 characters")
                row.error(.tooLong, column, message)
            } else if let scalar = TextFolding.firstControlCharacter(in: text) {
                row.controlCharacter(scalar, column)
            } else if !text.isEmpty || !options.keepBlank {
                edit.extra[column] = text
            }
        }
    }
}
