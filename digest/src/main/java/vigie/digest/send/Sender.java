package vigie.digest.send;

/** Whom mails come from, as readers see it. */
public record Sender(String name, String address) {

    public Sender {
        if (!MailAddress.isOne(address))
            throw new IllegalArgumentException(
                    "the sender " + address + " is not an e-mail address; give one like vigie@example.org");
        if (name.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("the sender's name holds a control character");
    }

    /** The part after the @, which also names our mails. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
