import Foundation

/// What a programme asks of a station; data, because programmes differ and change.
public struct Profile: Hashable, Sendable, Codable {
    /// The stable code, such as `shaanxi-2018`.
    public let code: String
    /// The name in Chinese.
    public let chinese: String
    /// The name in English.
    public let english: String
    /// What the programme demands.
    public let required: [ProfileRequirement]
    /// What it recommends; never part of the verdict.
    public let optional: [ProfileRequirement]

    /// Makes a profile.
    public init(
        code: String,
        chinese: String,
        english: String,
        required: [ProfileRequirement],
        optional: [ProfileRequirement] = []
    ) {
        self.code = code
        self.chinese = chinese
        self.english = english
        self.required = required
        self.optional = optional
    }

    /// The five programmes that ship with the program.
    public static let standard: [Profile] = {
        do {
            let data = Data(PackageResources.profiles_json)
            return try JSONDecoder().decode([Profile].self, from: data)
        } catch {
            preconditionFailure("the built-in profiles.json is damaged: \(error)")
        }
    }()
}
