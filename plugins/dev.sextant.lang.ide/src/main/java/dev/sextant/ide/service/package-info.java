/** All editor features in one place; the language server and Eclipse call these. */
@NullMarked
package dev.sextant.ide.service;

import org.jspecify.annotations.NullMarked;
