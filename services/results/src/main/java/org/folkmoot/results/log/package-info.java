/** Reads topics from a moment on and up to an end, as often as needed. */
package org.folkmoot.results.log;
