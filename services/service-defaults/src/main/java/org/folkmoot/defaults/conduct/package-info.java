/** Who was removed from an assembly, as every service that people act through has to know. */
package org.folkmoot.defaults.conduct;
