package org.folkmoot.contracts.area;

/** What stands on {@code registration.areas.v1}. */
public sealed interface AreaEvent {
    AreaCode code();

    /**
     * An area was defined, or redefined; an area's parent is always defined before it.
     *
     * @param kind what it is to people: {@code country}, {@code region}, {@code locality}
     * @param parent the area it lies in; absent for the root of a tree
     * @param population inhabitants; 0 when unknown
     */
    record AreaDefined(AreaCode code, String name, String kind, AreaCode parent, long population)
            implements AreaEvent {}
}
