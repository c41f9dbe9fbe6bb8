import Testing

@Suite struct ServeOptionTests {
    @Test(
        "Options of the service that cannot be are refused by name",
        arguments: [
            (["--tls-cert", "a.pem"], "--tls-key"), (["--tls-key", "a.pem"], "--tls-cert"),
            (["--rate-limit", "0"], "--rate-limit"), (["--rate-limit", "x"], "rate-limit"),
            (["--trusted-proxy", "10.0.0.0/33"], "10.0.0.0/33"),
            (["--trusted-proxy", "10.0.0.1,localhost"], "localhost"),
            (["--trusted-proxy", "10.0.0.1,"], "--trusted-proxy"),
            (["--request-timeout", "0"], "--request-timeout"),
            (["--max-connections", "0"], "--max-connections"),
            (["--max-connections-per-client", "0"], "--max-connections-per-client"),
            (["--ipv6-prefix", "129"], "--ipv6-prefix"),
            (["--stop-timeout=-1"], "--stop-timeout"),
            (["--unread-memory", "0"], "--unread-memory"),
            (["--allowed-host", "https://a.example"], "https://a.example"),
            (["--allowed-host", "a.example,"], "--allowed-host"),
            (["--public-url", "ftp://x"], "--public-url"),
        ]
    )
    func refused(options: [String], name: String) throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let outcome = try program.run(["serve"] + options)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(name))
    }

    @Test("A variable of the environment is checked like its option")
    func environment() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let outcome = try program.run(["serve"], environment: ["YIZHAN_TRUSTED_PROXY": "nobody"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("nobody"))
    }

    @Test("A certificate that is not there, or is none, is named")
    func certificate() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let file = try program.write("hello", to: "a.pem")
        let missing = try program.run(["serve", "--tls-cert", "b.pem", "--tls-key", file])
        #expect(missing.status == 66)
        #expect(missing.errors.contains("'b.pem' cannot be read"))
        let other = try program.run(["serve", "--tls-cert", file, "--tls-key", file])
        #expect(other.status == 65)
        #expect(other.errors.contains("holds no certificate"))
    }
}
