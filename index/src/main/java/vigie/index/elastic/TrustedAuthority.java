package vigie.index.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Trust in the authorities of one PEM file, and in no other. */
final class TrustedAuthority {

    private TrustedAuthority() {}

    static SSLContext load(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            if (number == 0) throw unusable(pem, null);
            return trusting(store);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(pem, e);
        }
    }

    private static SSLContext trusting(KeyStore store) throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static IllegalArgumentException unusable(Path pem, @Nullable Exception cause) {
        var why = cause == null ? "it holds no certificate" : String.valueOf(cause);
        return new IllegalArgumentException(
                "cannot use " + pem + " (elasticsearch.ca-certificate) as a PEM certificate: " + why, cause);
    }
}
