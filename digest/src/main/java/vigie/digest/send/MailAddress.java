package vigie.digest.send;

import java.net.IDN;
import java.util.regex.Pattern;

/** E-mail addresses as a mail server takes them: exactly one, without name, list or line break. */
final class MailAddress {

    /** RFC 5321 allows 64 + 1 + 255 characters, and 254 in all. */
    private static final int LONGEST = 254;

    private static final Pattern ONE =
            Pattern.compile("[\\x21-\\x7e&&[^<>,;:\"()\\[\\]\\\\@]]{1,64}@[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]+");

    private MailAddress() {}

    static boolean isOne(String address) {
        return address.length() <= LONGEST && ONE.matcher(address).matches();
    }

    /** With its domain in the letters that every server knows. */
    static String ascii(String address) {
        var at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }
}
