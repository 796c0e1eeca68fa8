// Package messages logs messages of protobuf, whose method String tells all of their fields.
package messages

import (
	"log"
	"log/slog"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"

	"secretlog/messages/pb"
)

func whole(in *pb.Login, old *pb.Old) {
	log.Printf("got %v", in)             // want `field Account.Password`
	log.Print(old)                       // want `field ApiKey`
	slog.Info("login", "request", in)    // want `field Account.Password`
	log.Print(in.String())               // want `field Account.Password`
	log.Print(prototext.Format(in))      // want `field Account.Password`
	text, _ := protojson.Marshal(in)     // as JSON
	log.Printf("request: %s", text)      // want `field Account.Password`
	log.Printf("account %v", in.Account) // want `field Password`
}

func parts(in *pb.Login, page *pb.Page, hidden *pb.Hidden) {
	log.Printf("got %v of %v", in.User, page)
	log.Print(hidden)
	raw, _ := proto.Marshal(page)
	log.Print(len(raw))
}
