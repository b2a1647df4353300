package vigie.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * The token filter called {@code stemmer}: brings «caméras» and «caméra» to one form.
 *
 * <p>Of a full server's languages it knows {@code light_french}, {@code minimal_french} and, because that is what no
 * language means there, {@code english}; any other is refused rather than stemmed differently.
 */
@NamedComponent("stemmer")
public final class StemmerFactory implements TokenFilterFactory {

    private final String language;

    @Inject
    public StemmerFactory(StemmerSettings settings) {
        this.language = settings.language();
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return switch (language) {
            case "light_french", "lightFrench" -> new FrenchLightStemFilter(tokens);
            case "minimal_french", "minimalFrench" -> new FrenchMinimalStemFilter(tokens);
            case "english", "porter" -> new PorterStemFilter(tokens);
            default ->
                throw new IllegalArgumentException(
                        "stemmer: unknown language [" + language + "], known: light_french, minimal_french, english");
        };
    }
}
