package vigie.classify.gazetteer;

import vigie.model.Place;

/**
 * A place with what helps to recognise it.
 *
 * @param population 0 where it is unknown
 * @param grouping SIREN number of the grouping of communes it belongs to; empty where there is none
 * @param postcodes joined by commas
 * @param isWord whether its name is a French word too, such as Sens
 * @param isPerson whether its name is a first name or a frequent surname too, such as Albert
 */
public record Entry(Place place, int population, String grouping, String postcodes, boolean isWord, boolean isPerson) {

    public boolean isCommune() {
        return place.kind() == Place.Kind.COMMUNE;
    }

    public boolean hasPostcode(String postcode) {
        return !postcode.isEmpty() && postcodes.contains(postcode);
    }
}
