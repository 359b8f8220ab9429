/**
 * Addresses that strangers give us to call. A name is resolved once, everything it stands for must be on the public
 * internet, and the connection goes to what was checked: resolving again while connecting would let the name's owner answer
 * differently the second time. With Vert.x: {@code RequestOptions.setServer(SocketAddress.inetSocketAddress(destination
 * .socket()))}, host and TLS name stay those of the address, redirects off.
 */
package com.vixshield.platform.net;
