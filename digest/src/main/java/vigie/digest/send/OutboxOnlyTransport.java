package vigie.digest.send;

import vigie.model.Mail;

/** Sends nothing and calls it sent: in a demonstration, mails are read on the outbox page, and no address is ever written to. */
public final class OutboxOnlyTransport implements MailTransport {

    @Override
    public Delivery deliver(Mail mail) {
        return new Delivery.Accepted();
    }

    @Override
    public void close() {}
}
