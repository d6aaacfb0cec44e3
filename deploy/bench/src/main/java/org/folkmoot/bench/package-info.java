/** {@code folkmoot bench}: our services as they are packaged, against plain programs, in the same run. */
package org.folkmoot.bench;
