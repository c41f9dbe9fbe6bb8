import Foundation
import Mustache

/// What a template sees: names, each with text, a number, a truth, further fields or a list of them.
///
/// A name with nil is known to be absent: it hides the same name of the parts around, so that a
/// card without a phone never shows another's.
struct Fields: MustacheParent, ExpressibleByDictionaryLiteral {
    private var values: [String: Any] = [:]

    init(dictionaryLiteral elements: (String, Any?)...) {
        for (name, value) in elements { self[name] = value }
    }

    subscript(name: String) -> Any? {
        get { values[name] }
        set { values[name] = newValue ?? NSNull() }
    }

    func child(named name: String) -> Any? { values[name] }
}
