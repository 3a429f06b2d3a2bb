PRAGMA application_id = 1853321828;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE article (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        title TEXT, source TEXT, published TEXT, url TEXT, author TEXT, language TEXT,
        published_key TEXT NOT NULL,
        words INTEGER NOT NULL,
        opening TEXT NOT NULL,
        origin TEXT NOT NULL,
        added TEXT NOT NULL,
        extractor TEXT NOT NULL
    );
INSERT INTO "article" VALUES('02a942168d741f62','02a942168d741f62c82d94c158438192af9da8e7769e69c051a60ee37cf5aaaf','Fire at Port Averley fertiliser store kills six, shuts harbour','Coastal Wire','2025-03-04','https://coastalwire.example/2025/03/04/averley-fire','A. Reporter',NULL,'2025-03-04',422,'Fire at Port Averley fertiliser store kills six, shuts harbour

PORT AVERLEY, March 4 (Coastal Wire) - A fire that tore through a fertiliser warehouse on the Port Averley waterfront killed four dock workers and two firefighters on Tuesday and forced the closure of the country''s second-busiest harbour, officials said.

The blaze broke out shortly after 2 a.m. in a shed leased by the Marlow Grain an','samples/harbour-fire/coastal-wire.txt','2026-11-22T07:44:05+00:00','sample/1');
INSERT INTO "article" VALUES('8cbe333d0c472f27','8cbe333d0c472f27900e803eda5c136673b301468711a18950432ff08f31c891','‘The whole sky went orange’: six dead as warehouse blast rips through Quayside','Averley Herald','2025-03-04T11:15','https://averleyherald.example/news/quayside-blast','Tom Pellow and Isha Varden',NULL,'2025-03-04T11:15:00',667,'‘The whole sky went orange’: six dead as warehouse blast rips through Quayside

By Tom Pellow and Isha Varden
Published 4 March 2025, 11.15am. Last updated 4 March 2025, 4.20pm

Four dock workers and two firefighters lost their lives in the early hours of this morning when a fertiliser warehouse on Ropewalk Quay caught fire and then exploded, in the worst disaster to strike Port Averley since the ','samples/harbour-fire/averley-herald.txt','2026-11-22T07:44:05+00:00','sample/1');
CREATE TABLE change (
        revision INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        removed INTEGER NOT NULL
    );
INSERT INTO "change" VALUES(2,'8cbe333d0c472f27',0);
INSERT INTO "change" VALUES(4,'02a942168d741f62',0);
INSERT INTO "change" VALUES(5,'22aadb17a4029fd7',1);
CREATE TABLE content (
        id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        boilerplate TEXT NOT NULL,
        raw BLOB NOT NULL
    );
INSERT INTO "content" VALUES('02a942168d741f62','Fire at Port Averley fertiliser store kills six, shuts harbour

PORT AVERLEY, March 4 (Coastal Wire) - A fire that tore through a fertiliser warehouse on the Port Averley waterfront killed four dock workers and two firefighters on Tuesday and forced the closure of the country''s second-busiest harbour, officials said.

The blaze broke out shortly after 2 a.m. in a shed leased by the Marlow Grain and Chemical Company and spread within minutes to two neighbouring buildings, the harbour authority said in a statement. An explosion heard 20 kilometres away followed at 2.40 a.m., shattering windows across the old town.

"We had people inside that building when the roof went, and we could not get to all of them," Chief Fire Officer Helen Dacre told reporters at the dock gates. "I have done this for 26 years and I have never felt heat like it."

Thirty-eight people were being treated in two hospitals, 11 of them for serious burns, the regional health board said.

About 3,800 residents of the Quayside and Ropewalk districts were told to leave their homes before dawn because of the smoke, which carried ammonia fumes over the town centre. Shelters were opened in two schools and the seamen''s mission.

The warehouse held 1,200 tonnes of ammonium nitrate, according to a delivery ledger seen by Coastal Wire. Under the terms of its licence, the most it was allowed to store was 750 tonnes.

Marlow said it was cooperating with investigators and would not comment on quantities. "Our thoughts are with the families of our colleagues and of the firefighters," the company said.

Harbour master Owen Tresk said the port would stay shut until at least Friday. Nine ships were waiting at anchor, among them two cruise liners and a tanker carrying heating oil.

The cause of the fire was not known. Police said a 52-year-old night supervisor was helping with their inquiries and had not been arrested.

The port handles almost a third of the country''s grain exports. Wheat futures rose 2.1 percent in early trading.

Safety inspectors warned in 2022 that sprinklers in the row of sheds had been out of order for 14 months, documents published by the town council show. The company was fined 40,000 crowns and ordered to make repairs. It was not immediately clear whether the work had been carried out.

Prime Minister Aline Forrester, who cut short a visit abroad, said there would be a public inquiry. "The people of Averley will have the truth, and they will have it quickly," she said.
','[[64, 102]]',X'789C65565D6F1B37107CF7AF58F8A52D200BB2EAB47D35DCB809D0D6AEE3D6E823C5DBD32DC4232FFCF045F9F59D254FB683BE58B2C4E3CECECECCEA562293C9741F62A6EB678E8E8FD473CCE22471A494030E1CC4B94449BEAC280D25271A4CDC8512CFCEEEEF1E1EE9FA9FF70FBFBFFF77457F986807BAA2EF6F8249D9387AC2F53FD0055D53AF85F28052F5C63CC450F60399B7C5661379082531058F13FC2DAAD9648E7D0C3E573CDC510F08D4057BA039C403C744C67794E750ABF5B21FB27E88CB1E0BA7CE1CEBF77D88160FEBFDD685548026F4EDDF507C8EC7EFD02ADBE0BB8B5D49C2299FDA5DE1602F568C9261A45B9F9D3DE2B19D335FF13786036E2A191401B643B11EE5694B663DAE493C7A4D030A3B36092FBB63AD09CA5C98E9B768F404E0DD0C3C8A057737619C8C6F98D314D974344B1E706C145F322730599BF58C4E159FF83DED8AB80E6FD2AA5EBF2027533250493E56E00B9A0C4647F6794DD79EF8CB043604640D6C6247DB8DD21C46CE11A5CC0CF6FAE08015D831C5EDFA6A533B5349988C4EB5FA2CBE0B338EDB1852AA088203D761F620EBFC4901753471981C0344926E11C50936CD03B7D9C780A9CC40B7AA0CCC753CB8CB874C7B561991716E19DDB83A0771C23DDDAACEEE744CE0FE033BDCF62BD0A08C02893C61365529B956A9EAD98387B4A6F38F40F7AC9F79452549A542DB9FE808429AB696139EA14928D765252B93138C5EF2FA5C0521311F2F7424F9D4E8CCA8BF636D0F64A2581D808E6E0869121805D3BABC3CF552CBC20F022B8098E8975946DE633C50066ABA3CD02EE89C16215EEF547A3FAE7ED96C705089F5F0E922ECBF8A3956AEB5878730F16CDC813A49398AC5B10A30B749A93E9FB57F96087C2386BFE35E3DDB99D9E3BD35D5A1EDE63442F52B4C4D607C6B621495C738062FB076D1A78372A567550564812BF29A3E0D604F07516B03927F6525D92104B7B8598BB0814C61CB51922A74F1DD6B5CE0AE8E2E575BF49E83F75C1B6F28CA485E7204E9D091B5215695A978A86327C07644C7DD5EB38E2116D8F26D78ADE96FDF9DF0731CEBCD02CA1C04E62DB7C98C0121211988928AB27A04255A78EA873FBF3B2103F6C5F2CD88ED211BC00040360F61B6E29F113C026586457AF38BFA6D18D5B59A6B9F8BF159B254F9DE15C5A9B10A7C462BEB4D8AAF372322B6D1A26960616436FBC2EDEA65966F43137E6A89D8326811D987254D46100452EE604F7A84DA0EAD197D42FDB5600589C7BA2F08B12A4E2DA7D997E9360AC2784D7F0A8C9606991615CC462A0338683C3480C03598E1BEB942956163C1A600F9FE94F686B2F1C8FE2ABEA33EAD8ED4D7206E11CA378AAD8B4839572A0F5E93097B46C7D99A30F46E7BA18EBF503FF8EAE354309D674921D62721B7E96552CD28E23F1789B210AA21A7D7EF5451C08551F2695B5482069C727AD855E9188D9BD8FD7F0FEDEB5A4034E3218CF8A9A64D5F72D14C46C43272F8123113D5566A1FE0C6E681DE55E6A8F8C9F48CD047D44E6CAB96E09AC56ADBCD76DBD217EB45FCC129A7724ADF59D1E8C24AB59DDA8A468C4A28AA2534A52EAFA07D9F07241492B48C3574A6B2C33E1F5E775C333E9AB25001B6E3BCA6C737E2524A7B5150579BD5061EC6F298FD224D2DD5DC349A8366E06424828A8FF96588023B740287A3730B85455D22A8DB5CAB3F0D5E3B3845143A013BF75146AC60F152F57CADBAA2DBD0061635D620B9D346C794200118D660D59B6EF5A279D55315FC0E01DBBAB78B2020F2F33AF4B608C0DDCBAF19FC8469CBA43214B19F57A7C07BFB2DEAE1227B704758320DBC58F13F76E87460');
INSERT INTO "content" VALUES('8cbe333d0c472f27','‘The whole sky went orange’: six dead as warehouse blast rips through Quayside

By Tom Pellow and Isha Varden
Published 4 March 2025, 11.15am. Last updated 4 March 2025, 4.20pm

Four dock workers and two firefighters lost their lives in the early hours of this morning when a fertiliser warehouse on Ropewalk Quay caught fire and then exploded, in the worst disaster to strike Port Averley since the ferry sinking of 1958.

Families gathered outside St Brannoc’s Hospital through the night, some still in dressing gowns, waiting for names. The Herald understands that all six of the dead have been identified but is not publishing their names until relatives have been told.

About 2,300 residents of the Quayside and Ropewalk districts were told to leave their homes before dawn because of the smoke, which carried ammonia fumes over the town centre. The town council said late this afternoon that the order would stay in force overnight. Shelters were opened in two schools and the seamen’s mission.

Maureen Coyle, 71, who has lived in Chandlers Row all her life, said she thought the war had come back. “The whole sky went orange and then there was this push, like a hand on your chest,” she said. “My front door ended up in the kitchen.”

Her neighbour, retired stevedore Len Abbot, went back twice to carry out an elderly couple from the flat above the bakery. “Anyone would have done it,” he said.

The blaze broke out shortly after 2 a.m. in a shed leased by the Marlow Grain and Chemical Company and spread within minutes to two neighbouring buildings, the harbour authority said in a statement. An explosion heard 20 kilometres away followed at 2.40 a.m., shattering windows across the old town.

“We had people inside that building when the roof went, and we could not get to all of them,” Chief Fire Officer Helen Dacre told reporters at the dock gates. “I have done this for 26 years and I have never felt heat like it.”

Sprinklers ‘did not work’

Safety inspectors warned in 2022 that sprinklers in the row of sheds had been out of order for 14 months, documents published by the town council show. The company was fined 40,000 crowns and ordered to make repairs. Two former Marlow employees told the Herald that the system was never fixed. “They painted the pipes,” said one, who asked not to be named. “That was the repair.”

The Herald put the claim to Marlow this morning. The firm did not answer it. Marlow said it was cooperating with investigators and would not comment on quantities. “Our thoughts are with the families of our colleagues and of the firefighters,” the company said.

The store held 1,200 tonnes of ammonium nitrate, according to a delivery ledger seen by Coastal Wire. Councillor Priya Lannock, who chairs the harbour committee, said she had asked for the figures in January and been refused.

Port closed until Friday

Mr Tresk, the harbour master, said the port would not reopen before Friday at the earliest. Nine ships were waiting at anchor, among them two cruise liners and a tanker carrying heating oil. The morning ferry to the islands will sail from Penn Cove instead, and passengers are advised to allow an extra hour.

Police said a 52-year-old night supervisor was helping with their inquiries and had not been arrested. Officers have asked anyone with film taken from the sea wall between 1.30am and 3am to bring it to the station in Custom House Lane.

Thirty-eight people were being treated in two hospitals, 11 of them for serious burns, the regional health board said. St Brannoc’s has asked people with minor injuries to stay away.

The Prime Minister, Aline Forrester, will visit the town tomorrow. “The people of Averley will have the truth, and they will have it quickly,” she said.

Additional reporting by Coastal Wire

Sign up for the Herald’s morning briefing: the stories your town is talking about, in your inbox at 7am.
','[[80, 109], [110, 176], [3744, 3780], [3782, 3886]]',X'789C75575172E3C611FDE729FA005C96C4D5C68EFF64A5D676CA1B2BDE2DFB7B0834893107D3F0CC4058F84BC770AA92AA9C2547D149F2BA0790A8B8F2A312494C4FF7EBD7AF1F9E1E7FFFD4314D9D04A67C9E69E25848928B277E7AFCC75794FD676AD9B5E4324D2E712763663A04970B253F642A5D92F1D4D1DF473767DFF266F3F54C9FA4A77B0E412672B1A5EF72E7E827975A8E9BFBF1107CEEB8A51BFAE052D3D1FE6AFF6E4BD7D7BBEB77AEDFD1F71A7A1C5A57FEF0CCCD6E7F35F49BCD7B1913B5D29C699274E694ED9632091D7DE2A33F7545BF0C8248A5639F28F807CEE4A37E247629CC844AF08C1CF195CFD44B8A3E9E8004477274E4543CF2E47451B544FA51069E5C385BB9D438545EECD29A811EE6CF439096DBED7A1D72441EADCF280CF18A502EC99F99EE2515BA7DE0147806D0B1617B1E7727FB7CD68490E0F59FDF7DB943D5AE474A28E3E4F058023A3216859C3E16FA1A2D8BD2A06799BE953CF8E2C2736F346A5454B694A547A3515BD0F4DAC439EB2D279962DEA2565FF4E3511245D773DE91D2E35B4E2EB434C616B01654AA6D77851CA228410C44AE3CE9DC03F8C1000299C5E28F1E891EC64200394AA1A1F65F6FA9ADB17B101B3951E2E08AB5EA254C91D0A2FADB03AAA5FDF6EDD5151ECB163CAF37AFE4B32E3CF7089003E8068F4D80CB0229FA813576BDBC13BDFCC02818F9BB29E27F74559B5D23E75ECE0C603A0F16362E252DC7F5BD440F968C7A5A1EB4AB9D5E80F30DF24A5C71AB5FC8181BD4969D6F09E571259C3B820C51245628F5BC6040C037199127609EB543480CB4D02BAC813BFAD87130765B4D28352221651AD89F9B4E24E4958B9419D846E344EFD1688900F2831B93E27A277340655F5C6B7502C0B34D8905BBEB1022E82D3FEA08A3CD201C7E3EE280D591B5BA4E8CFEC671072CD1FD46E97570CD79474F8FFFFCBFD2F2322DC6641CCF159561CCDD1617613A1C69123A74B38E7BD3712EDBA7C77FD9DD9A845DF161A66312046E059C6530143C1DD6D13BFB82737187639B0D584C9181229894B62051F13A44184A54ADFDFF1EF9DC1E0E8231B15CB50EE0EA752EC59A3FEBC82179E280564144D0DC01E52185BECE6ED0B13848251822409D664BF436CE1279E9AEB1BBD5CFBED6B496B4D9286690D7DFF037817A7661EEA014B8CD38437B723BE8A4579D322105A1B30ED96C7742305577BF494E9F0082771DF7BE811CDC493FB838DB9779483AAD9307EC11EC8863019551A6F2E819259DD2C3E8438B7F200F1ABE73497F2137A2FFC997B912A26653406F300E34BD5D84504987EAA0FDD070F4238020980F707402C18FA23B42270AA3BDBBB9B2CA40314C042A353DF6B195098F374972AE6362633C299781EBCF6CC41B58B4113E9A0CD848AD89574DD7934930D5DADAAD6130B1F60FD154974E5CB47CE57A1DFDDE1A73D7793ED27B55F81F8E475021410D03E2FD05192D9A9278407F6C0DD569B0D5049556FD448ADF5DF4DB58AEF2BAFF13CD80A50EEBF24464959223065C212B750E7CA9F4FD380090B30DE5D3E3EFADAF69EB02C480E36777E4A29291076E8A245BD78B36607BEE2B26F925885F3199B460255236244D749575F8B62A92A67B7D8315194B0716A0BAB137F51D9E77F9C2BDD782D7C95475B05988A7637EF49AD4CDD5F60A428EA662EF180476159B40F7981A05D5F9A40B48D7BAA41E892CD4E61EC49AD9F81AAAD22D1BEA594AF38CB1EEEDC20554FF99DB55946642ECA8FE429F1DFCC0B92A8B32195DAA8AE8F2992BC8C8E9C0B6A8D610B8A66AD69A68EDD1C5B21CC69A49139CEF35C292FCA5DBA8E8C03EF4B4F6D3C50C61D7A6AF07EA78D5FB1A81E02757EA64940E4DC4B22C1E5C93854AD333A3817A6F921BE9D7D161BF16BF10F28731ADEA8D43AABF1ACBF46BF518DA7C555D0C28BBD3C84B93EA52BC7459065CB968F2858EE5A2B28A85D5D2F5768F7E1789B106AF2B74ECE14B0A0A02E4AE69C001F305C01E6642B7111437707B02225969099ADD096C14C4EC67AF5BF6AE722D80A1F7C9CF0EEE516DD0B976B0E99442AF644B41F11097CB45D699BDD5662BD36B81A73155C3F857174797AA68DA68A074F8032DD1FC5B038DD39D63FEE57DF2AD9BB163D37FFEFD0901CEAF35B33707B8DC6CD4D3082F1D4BACFB7CB52335D8AA296A5AD118F0E26F9820E4ADE67BAACBB39A36DD3C110E001738806BFEAA373D6FD2082B0B3989AB5776041B87DD54B79A9E56C131BFE943A5E5EA88AB1DD5CD802F7D0E66FF2635902823D4D577CF510DC5830970C162A9023BB89C19EB3E5596B9F6C1E73AE26E7937C09240FBCD8B1BA04197ADC1E3E8DDFE8D2AE41B9D71333F9447B01F3124D9348058C3F324543FE7E3AFA34F7EA1AB365671B5BEA150C0A713BC08F962326BE7DDB29E35D4D107E006118A2F8B1D560A77A2E8039749C35DEFDE5EB9DEAE79EB6CC00FB6B07C59B1D26DA8DB4FFDD48851E861CCD55982A26C03E25399DFB055B6AC2FEBE7816D08B09FCB8BB5EB164F9FF54D69DD50C657BCA378C4C5BA4B71D9D1894FB8D8A96B7301051D44F76FF54CFFF3AEA0B6AF22B0A6A008C00F8882F9CB6858DA2B8B52113B7B196D4C1B9CDE071F7DA5F4AD928BDE4B05195F1843D02B5F5E360330C003BA151673B8DC8972D6D7203BD62D061D20C0656C57B778F92BC2A2D3CD39CCAF3D215E14DAD6975A7E5DCC66625E0B07D6A53F45358AEBC457D5AE5679213EFA09958BA7AF966E8A616166D4AA818E239EBDA4397D39B1173EFBD9C7837CD679FC022FB49BFF029C2290E7');
CREATE TABLE library (identity TEXT NOT NULL);
INSERT INTO "library" VALUES('618986b181d526dd9109fc4f6160a493');
CREATE INDEX article_newest ON article (published_key DESC, added DESC, id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change',5);
COMMIT;
