package main

import (
	"bufio"
	"database/sql"
	"fmt"
	"log"
	"net"
	"os"
	"time"
)

type server struct {
	db *sql.DB
}

func (s *server) serve(conn net.Conn) {
	defer conn.Close()
	br := bufio.NewReaderSize(conn, 512)
	for {
		conn.SetReadDeadline(time.Now().Add(time.Minute))
		line, err := br.ReadString('\n')
		if err != nil {
			return
		}
		var (
			key string
			max int
		)
		if _, err := fmt.Sscanf(line, "LOOKUP %s %d", &key, &max); err != nil {
			fmt.Fprintln(conn, "ERR syntax")
			continue
		}
		var value string
		q := fmt.Sprintf("SELECT v FROM kv WHERE k = '%s' LIMIT %d", key, max)
		if err := s.db.QueryRow(q).Scan(&value); err != nil {
			fmt.Fprintln(conn, "ERR not found")
			continue
		}
		fmt.Fprintln(conn, "OK", value)
	}
}

func main() {
	db, err := sql.Open("sqlite", "file:kv.db?mode=ro")
	if err != nil {
		log.Fatal(err)
	}
	l, err := net.Listen("tcp", ":7070")
	if err != nil {
		log.Print(err)
		os.Exit(1)
	}
	s := &server{db: db}
	for {
		c, err := l.Accept()
		if err != nil {
			log.Print(err)
			continue
		}
		go s.serve(c)
	}
}
