/** What is published of a closed contest, signed, so that anyone can check it; docs/publication.md describes the files. */
package org.folkmoot.results.publication;
