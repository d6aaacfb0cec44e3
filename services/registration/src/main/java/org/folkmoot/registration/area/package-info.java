/** The forest of areas: countries, regions, localities. */
package org.folkmoot.registration.area;
