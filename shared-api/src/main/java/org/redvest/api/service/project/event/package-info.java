/** What happened to projects. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.project.event;

import org.jspecify.annotations.NullMarked;
