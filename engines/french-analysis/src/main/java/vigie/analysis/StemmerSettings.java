package vigie.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** What an index may say about its {@code stemmer}; Elasticsearch implements it from the index settings. */
@AnalysisSettings
public interface StemmerSettings {

    /** The language, by the names of a full server. */
    @StringSetting(path = "language", defaultValue = "english")
    String language();
}
