package vigie.digest.send;

/** What the mail server said to a mail. Only its code is kept: its sentence may repeat the reader's address. */
public sealed interface Delivery {

    /** It took the mail over and answers for it from now on. */
    record Accepted() implements Delivery {}

    /** It will never take this mail to this address. */
    record Refused(int code) implements Delivery {}

    /** Not now, for this address; others may go first. */
    record Later(int code) implements Delivery {}
}
