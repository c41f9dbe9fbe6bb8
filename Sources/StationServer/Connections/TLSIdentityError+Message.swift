public import Stations

extension TLSIdentityError: BilingualError {
    /// The reason and what to do, in both languages.
    public var message: Message { Message(chineseDescription, description) }

    private var chineseDescription: String {
        switch self {
        case .unreadable(let file, let reason): "“\(file)”无法读取：\(reason)"
        case .noCertificate(let file):
            "“\(file)”中没有 PEM 格式的证书（-----BEGIN CERTIFICATE-----）"
        case .noKey(let file):
            "“\(file)”中没有 PEM 格式的私钥，或者私钥有口令；"
                + "可用 openssl pkey -in '\(file)' -out KEY 去掉口令"
        case .mismatch(let certificateFile, let keyFile):
            "“\(keyFile)”中的私钥与“\(certificateFile)”中的第一张证书不匹配"
        case .weakKey(let certificateFile, let key):
            "“\(certificateFile)”中的密钥太弱（\(key)），浏览器不接受；"
                + "请换用 256 位以上椭圆曲线或 2048 位以上 RSA 的证书"
        }
    }
}
