package vigie.digest.send;

import vigie.model.Mail;

/** Brings mails out of Vigie. */
public interface MailTransport extends AutoCloseable {

    /**
     * Hands over one mail and waits for the answer.
     *
     * @throws vigie.stream.NeighbourDownException when the server does not answer or takes no mail from us at all; nothing was sent
     */
    Delivery deliver(Mail mail);

    @Override
    void close();
}
