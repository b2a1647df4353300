package vigie.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * The token filter called {@code elision}: takes the article off «l'élu» and «l’élu», straight or curly apostrophe.
 *
 * <p>Use it by name, without settings: a full server then takes the same French articles. It must come before
 * {@code lowercase} or after it, but before {@code asciifolding}.
 */
@NamedComponent("elision")
public final class ElisionFactory implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
    }

    /** Prefix and wildcard queries go through the same filter, as on a full server. */
    @Override
    public TokenStream normalize(TokenStream tokens) {
        return create(tokens);
    }
}
