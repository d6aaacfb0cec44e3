/** {@code bench ballots}: acknowledged ballots a second, against a bare route and against PostgreSQL. */
package org.folkmoot.bench.ballots;
