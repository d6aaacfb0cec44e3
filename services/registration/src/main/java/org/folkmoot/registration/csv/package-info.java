/** Organisers' files: one header, one record a line, errors told by line. */
package org.folkmoot.registration.csv;
