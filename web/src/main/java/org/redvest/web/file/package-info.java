/** What is on file about a volunteer beside their hours. */
@NullMarked
package org.redvest.web.file;

import org.jspecify.annotations.NullMarked;
