package org.folkmoot.registration.area;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;

/**
 * A node of the forest.
 *
 * @param kind what it is to people: {@code country}, {@code region}, {@code locality}
 * @param parent the area it lies in; null for the root of a tree
 * @param population inhabitants; 0 when unknown
 */
record Area(AreaCode code, String name, String kind, AreaCode parent, long population) {
    AreaDefined defined() {
        return new AreaDefined(code, name, kind, parent, population);
    }
}
