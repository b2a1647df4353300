package vigie.digest.send;

import java.time.Instant;
import java.util.Map;
import vigie.model.Mail;
import vigie.model.PersonId;

/** Mails for tests. */
final class Letters {

    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private Letters() {}

    static Mail to(String address) {
        return confirmation("confirmation-" + address.replaceAll("[^a-z]", ""), address);
    }

    static Mail confirmation(String id, String address) {
        return mail(id, address, "Vigie\u00a0: à vous", Map.of("Auto-Submitted", "auto-generated"));
    }

    static Mail mail(String id, String address, String subject, Map<String, String> headers) {
        var text = "Étendu (était «\u00a0en service\u00a0») : 4\u202f090 caméras, l’été à Sète.\n.\nFrom ici.\n";
        var html = "<p>Étendu, l’été &amp; «\u00a0Sète\u00a0». " + "Une longue ligne sans fin. ".repeat(60) + "</p>";
        return new Mail(id, new PersonId("lectrice"), address, subject, text, html, headers, NOW);
    }
}
