package org.folkmoot.results.disclosure;

/**
 * People of an area and all that lies under it, in one column of a count.
 *
 * @param counted who is in the count
 * @param expected how many there are who could be, or of what brings them in, such as a room; 0: nobody can come yet
 */
public record People(long counted, long expected) {
    static final People NOBODY = new People(0, 0);

    People minus(People others) {
        return new People(Math.max(0, counted - others.counted), Math.max(0, expected - others.expected));
    }

    People plus(People others) {
        return new People(counted + others.counted, expected + others.expected);
    }
}
