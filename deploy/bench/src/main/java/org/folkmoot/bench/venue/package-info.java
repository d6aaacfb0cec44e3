/** What a bench runs on: a broker, a database, packaged services, people with tokens, and an open contest. */
package org.folkmoot.bench.venue;
