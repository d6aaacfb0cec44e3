/** What this instance knows of areas, assemblies, contests and tallies, read from the topics and held in memory. */
package org.folkmoot.web.facts;
