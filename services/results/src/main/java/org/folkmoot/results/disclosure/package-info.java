/** Which counts may be shown, so that nobody can work out how few people took part somewhere. */
package org.folkmoot.results.disclosure;
