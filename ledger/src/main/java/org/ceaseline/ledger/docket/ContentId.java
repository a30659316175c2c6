package org.ceaseline.ledger.docket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a thing by its content, so that the same material gives the same names on every machine. */
public final class ContentId {

    private ContentId() {}

    /** {@code prefix-} and the first 16 hex digits of SHA-256 over the parts. */
    public static String of(String prefix, List<String> parts) {
        byte[] digest = sha256().digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
        return prefix + "-" + HexFormat.of().formatHex(digest, 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256; use a complete JDK.", missing);
        }
    }
}
