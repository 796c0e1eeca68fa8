// Package cleartext finds credentials and data that are sent without encryption.
//
// # Analyzer cleartext
//
// cleartext: find connections without TLS to databases, brokers, directories and services
//
// What is sent without encryption, anybody on the way can read and change. A driver is told so by an option in its data source name, and
// that decides for any host:
//
//	sql.Open("postgres", fmt.Sprintf("host=%s user=%s password=%s sslmode=disable", c.Host, c.User, c.Password)) // wrong
//
//	sql.Open("postgres", fmt.Sprintf("host=%s user=%s password=%s sslmode=verify-full", c.Host, c.User, c.Password))
//
// Other clients are not encrypted unless they are told, and send what logs them in:
//
//	redis.NewClient(&redis.Options{Addr: "cache.shop.com:6379", Password: pw})                            // wrong
//	redis.NewClient(&redis.Options{Addr: "cache.shop.com:6379", Password: pw, TLSConfig: &tls.Config{}})
//
//	amqp.Dial("amqp://app:" + pw + "@mq.shop.com/")                                                         // wrong
//	amqp.Dial("amqps://app:" + pw + "@mq.shop.com/")
//
//	req, _ := http.NewRequest("GET", "http://api.shop.com/orders", nil)                                     // wrong
//	req.Header.Set("Authorization", "Bearer "+token)
//
//	conn, _ := ldap.DialURL("ldap://ad.shop.com")
//	conn.Bind(user, pw)                                                                                      // wrong
//
//	conn, _ := ldap.DialURL("ldap://ad.shop.com")
//	if err := conn.StartTLS(conf); err != nil { return err }
//	conn.Bind(user, pw)
//
// An address is read where the program connects: a constant, a text that is put together by + or Sprintf or as a url.URL, of which the parts
// that are constants count, and what helpers return or callers give, also in other packages. Where the host is not known, a switch in the
// text is a finding with medium confidence. An address that a flag, a file or the environment decides is silent, but for what holds unless
// it is set, if that is another machine.
//
// The machine itself is silent: localhost, a socket, the metadata of a cloud, host.docker.internal, a proxy below /cloudsql/. Names of a
// cluster or a compose file (db, x.svc.cluster.local), addresses that are not routed and names of examples have low confidence, and so has
// a login that cannot be read on the way (MySQL, MongoDB). What a setting decides that is about protection is silent.
//
// Blind spots: HTTP clients that are no net/http; a login to telnet; a client that is kept in a field between its making and its login; an
// interface in between; an http.RoundTripper of the program that adds a credential to requests; NATS, which goes over to TLS where the server asks for it.
//
// Categories:
//
//   - dsn: a text or a field switches the encryption of a connection to a database off.
//   - credential: a password, a token or a cookie is sent over a connection that is not encrypted.
//   - downgrade: TLS is used unless somebody on the way prevents it, as by an smtp.Auth that does not look at ServerInfo.TLS, or by
//     AllowFallbackToPlaintext; sslmode=prefer and sslmode=allow have low confidence.
package cleartext
