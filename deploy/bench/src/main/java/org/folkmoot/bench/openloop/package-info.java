/** A load that comes when it comes: each request at its planned time, whatever became of those before it. */
package org.folkmoot.bench.openloop;
