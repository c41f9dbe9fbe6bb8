import HoursText
import OpeningHours

extension StationValidator {
    /// Turns what a row says of its opening hours into an expression, and keeps the words.
    ///
    /// A cell of `opening_hours` that is not in that language moves to `hours_text` and is read as
    /// free text; so is `hours_text` in a list that has no `opening_hours` for the row.
    func readHours(
        of draft: StationDraft,
        into edit: inout StationEdit,
        _ row: inout RowProblems
    ) {
        if case .some(.text(let expression)?) = edit.fields[.openingHours],
            let cell = draft.fields[.openingHours]
        {
            if let hours = try? OpeningHours(parsing: expression) {
                edit.fields[.openingHours] = .text(hours.description)
                return
            }
            if edit.fields[.hoursText]??.text == nil {
                edit.fields[.hoursText] = .text(expression)
            }
            store(expression, from: cell, in: &edit, &row)
        } else if let words = edit.fields[.hoursText], let cell = draft.fields[.hoursText] {
            if let text = words?.text {
                store(text, from: cell, in: &edit, &row)
            } else if draft.fields[.openingHours] == nil {
                // The hours that came of the words go with them.
                edit.fields[.openingHours] = .some(nil)
            }
        }
    }

    private func store(
        _ text: String,
        from cell: StationDraft.Cell,
        in edit: inout StationEdit,
        _ row: inout RowProblems
    ) {
        let (hours, doubt) = HoursCell.readWords(text)
        edit.fields[.openingHours] = .some((hours?.description).map(FieldValue.text))
        guard let doubt else { return }
        let found = RowProblems.excerpt(text)
        let message = Message(
            "“\(found)”不能确定为开放时间：\(doubt.chineseDescription)；原文保留，不确定的部分按不明计",
            "'\(found)' is not a sure statement of hours: \(doubt); "
                + "the words are kept and what is not sure counts as unknown"
        )
        row.warning(.badHours, cell.column, message)
    }
}
