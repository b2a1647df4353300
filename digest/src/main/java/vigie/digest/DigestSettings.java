package vigie.digest;

import java.net.URI;
import java.util.List;
import vigie.digest.plan.DigestPlan;
import vigie.model.SignedLinks;

/**
 * What the operator decides about mails.
 *
 * @param publicAddress where people reach this Vigie; links in mails begin with it
 * @param links signs the links that confirm and unsubscribe; the web pages must verify with the same secret
 * @param demo whether the mails must say that all this is a demonstration
 */
public record DigestSettings(URI publicAddress, SignedLinks links, DigestPlan plan, boolean demo) {

    public DigestSettings {
        var scheme = String.valueOf(publicAddress.getScheme());
        if (!List.of("https", "http").contains(scheme) || publicAddress.getHost() == null)
            throw new IllegalArgumentException("the public address " + publicAddress
                    + " is not a web address; give one like https://vigie.example");
        if (publicAddress.getRawQuery() != null || publicAddress.getRawFragment() != null)
            throw new IllegalArgumentException(
                    "the public address " + publicAddress + " holds a ? or #; give only host and path");
    }
}
