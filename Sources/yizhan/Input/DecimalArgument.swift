import ArgumentParser
import Stations

/// A decimal number on the command line: `nan`, `inf` and `0x22` are none.
struct DecimalArgument: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
        guard let value = DecimalNumber.parse(argument) else { return nil }
        self.value = value
    }
}
