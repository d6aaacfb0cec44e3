/** What a bench prints. */
package org.folkmoot.bench.report;
