/** What can be asked about projects. */
@NullMarked
package org.redvest.api.service.project.command;

import org.jspecify.annotations.NullMarked;
