/** libcrypto's certificates and their encodings: X509, ASN1, PEM, PKCS, OCSP. */
import type { ExternalTable } from '../model.ts';

export const x509: ExternalTable = {
  'X509_new X509_CRL_new X509_REQ_new X509_NAME_new X509_STORE_new X509_STORE_CTX_new X509_REVOKED_new X509_EXTENSION_new':
    'return fresh',
  'X509_ALGOR_new X509_VERIFY_PARAM_new X509_PUBKEY_new X509_LOOKUP_new X509_INFO_new GENERAL_NAME_new': 'return fresh',
  'X509_free X509_CRL_free X509_REQ_free X509_NAME_free X509_STORE_free X509_STORE_CTX_free X509_REVOKED_free X509_INFO_free':
    'free 0',
  'X509_EXTENSION_free X509_ALGOR_free X509_VERIFY_PARAM_free X509_PUBKEY_free X509_LOOKUP_free X509_NAME_ENTRY_free':
    'free 0',
  'GENERAL_NAME_free GENERAL_NAMES_free AUTHORITY_KEYID_free BASIC_CONSTRAINTS_free CRL_DIST_POINTS_free X509_email_free':
    'free 0',
  'X509_dup X509_CRL_dup X509_REQ_dup X509_NAME_dup X509_EXTENSION_dup GENERAL_NAME_dup': 'read 0; return fresh',
  'X509_get_subject_name X509_get_issuer_name X509_get_serialNumber X509_get0_serialNumber X509_get_X509_PUBKEY':
    'return 0',
  'X509_get_ext X509_get0_tbs_sigalg X509_getm_notBefore X509_getm_notAfter X509_get0_notBefore X509_get0_notAfter':
    'return 0',
  'X509_get0_pubkey_bitstr X509_get0_pubkey X509_REQ_get_subject_name X509_CRL_get_issuer X509_CRL_get0_lastUpdate':
    'return 0',
  'X509_CRL_get0_nextUpdate X509_CRL_get_REVOKED X509_CRL_get_lastUpdate X509_CRL_get_nextUpdate X509_get0_extensions':
    'return 0',
  'X509_REVOKED_get0_serialNumber X509_REVOKED_get0_revocationDate X509_NAME_get_entry X509_NAME_ENTRY_get_data':
    'return 0',
  'X509_NAME_ENTRY_get_object X509_EXTENSION_get_data X509_EXTENSION_get_object X509_get0_authority_key_id': 'return 0',
  'X509_get0_subject_key_id X509_OBJECT_get0_X509 X509_OBJECT_get0_X509_CRL': 'return 0; return *0',
  'X509_get_pubkey X509_REQ_get_pubkey X509_PUBKEY_get X509_PUBKEY_get0': 'return fresh; return 0; return *0',
  'X509_get_version X509_get_ext_count X509_get_ext_by_OBJ X509_get_ext_by_critical X509_get_signature_nid X509_CRL_get_version':
    'read 0',
  'X509_CRL_get_signature_nid X509_NAME_entry_count X509_OBJECT_get_type X509_check_ca X509_get_extension_flags':
    'read 0',
  'X509_get_key_usage X509_get_extended_key_usage X509_subject_name_hash X509_issuer_name_hash X509_NAME_hash':
    'read 0',
  'X509_subject_name_hash_old X509_NAME_ENTRY_set X509_EXTENSION_get_critical X509_check_purpose X509_supported_extension':
    'read 0',
  'X509_get_ext_by_NID X509_NAME_get_index_by_NID X509_CRL_get_ext_by_NID': 'read 0',
  X509_NAME_hash_ex: 'read 0; write 3 of #4',
  'X509_get_ext_d2i X509_CRL_get_ext_d2i X509_REVOKED_get_ext_d2i X509V3_get_d2i':
    'read 0; write 2 of #4; write 3 of #4; return fresh; *fresh = fresh',
  X509V3_EXT_d2i: 'read 0; return fresh; *fresh = fresh',
  'X509_cmp X509_NAME_cmp X509_issuer_and_serial_cmp X509_CRL_cmp X509_issuer_name_cmp X509_subject_name_cmp':
    'read 0; read 1',
  'X509_check_issued X509_check_private_key X509_verify X509_CRL_verify X509_REQ_verify': 'read 0; read 1',
  X509_check_host: 'read 0; read 1 of 2; *4 = fresh; write fresh',
  X509_check_ip: 'read 0; read 1 of 2',
  'X509_check_ip_asc X509_check_email': 'read 0; read 1',
  X509_cmp_current_time: 'read 0',
  X509_cmp_time: 'read 0; read 1 of #8',
  'X509_gmtime_adj X509_time_adj X509_time_adj_ex': 'write 0; return 0; return fresh',
  'X509_set_version X509_CRL_sort X509_REQ_set_version': 'write 0',
  'X509_set_pubkey X509_REQ_set_pubkey X509_set_issuer_name X509_set_subject_name X509_REQ_set_subject_name':
    'write 0; *0 = 1',
  'X509_set_serialNumber X509_set1_notBefore X509_set1_notAfter X509_set_notBefore X509_set_notAfter':
    'write 0; read 1',
  'X509_add_ext X509_REQ_add_extensions X509_CRL_add_ext X509_EXTENSION_set_data': 'write 0; *0 = 1',
  'X509_sign X509_REQ_sign X509_CRL_sign': 'write 0; read 1',
  'X509_digest X509_pubkey_digest X509_CRL_digest X509_NAME_digest X509_REQ_digest':
    'read 0; write 2 of #64; write 3 of #4',
  X509_ALGOR_get0: '*0 = 3; *2 = 3; write 1 of #4',
  X509_PUBKEY_get0_param: '*0 = 4; *1 = 4; write 2 of #4; *3 = 4',
  X509_PUBKEY_set: '*0 = fresh; read 1',
  X509_get0_signature: '*0 = 2; *1 = 2',
  X509_NAME_oneline: 'read 0; write 1 of 2; return 1; return fresh; write fresh',
  'X509_NAME_print_ex X509_NAME_print': 'write 0; read 1',
  X509_NAME_print_ex_fp: 'read 1; logs 1',
  X509_NAME_get_text_by_NID: 'read 0; write 2 of 3',
  X509_NAME_add_entry_by_txt: 'write 0; read 1; read 3 of 4',
  X509_NAME_add_entry_by_NID: 'write 0; read 3 of 4',
  'X509_print X509_CRL_print X509_REQ_print': 'write 0; read 1',
  X509_print_fp: 'read 1; logs 1',
  'X509_signature_print X509_print_ex': 'write 0; read 1; read 2',
  'X509_get1_ocsp X509_get1_email': 'read 0; return fresh; *fresh = fresh',
  X509_chain_up_ref: 'read 0; return fresh; *fresh = *0',
  X509_verify_cert_error_string: 'return @openssl_text',
  'X509_get_default_cert_dir X509_get_default_cert_file X509_get_default_cert_file_env X509_get_default_cert_dir_env':
    'return @openssl_text',
  X509_set_ex_data: 'write 0; *@X509_ex_data = 2',
  X509_get_ex_data: 'return *@X509_ex_data',

  'X509_STORE_add_cert X509_STORE_add_crl': 'write 0; *0 = 1',
  X509_STORE_add_lookup: 'write 0; return 0',
  'X509_STORE_set_flags X509_STORE_set_default_paths X509_STORE_set_purpose X509_STORE_lock X509_STORE_unlock':
    'write 0',
  X509_STORE_load_locations: 'write 0; read 1; read 2',
  X509_STORE_get0_objects: 'return *@X509_STORE_objects; *@X509_STORE_objects = 0; return 0',
  X509_STORE_get0_param: 'return 0',
  'X509_STORE_set_verify_cb X509_STORE_set_verify_cb_func': 'write 0; call 1(_, @X509_STORE_CTX) as packet',
  X509_STORE_set_verify: 'write 0; call 1(@X509_STORE_CTX) as packet',
  X509_STORE_set_get_issuer: 'write 0; call 1(@tls_out, @X509_STORE_CTX, @X509) as packet',
  X509_STORE_set_ex_data: 'write 0; *@X509_STORE_ex_data = 2',
  X509_STORE_get_ex_data: 'return *@X509_STORE_ex_data',
  'X509_LOOKUP_hash_dir X509_LOOKUP_file X509_LOOKUP_store': 'return @X509_LOOKUP_METHOD',
  X509_LOOKUP_ctrl: 'write 0; read 2; write 4',
  X509_LOOKUP_by_subject: 'write 0; read 2; write 3',
  'X509_load_crl_file X509_load_cert_file X509_load_cert_crl_file': 'write 0; read 1',
  X509_STORE_CTX_init: 'write 0; *0 = 1; *0 = 2; *0 = 3',
  'X509_STORE_CTX_cleanup X509_STORE_CTX_set_error X509_STORE_CTX_set_flags X509_STORE_CTX_set_purpose X509_STORE_CTX_set_depth':
    'write 0',
  'X509_STORE_CTX_set_time X509_STORE_CTX_set_default X509_STORE_CTX_set_error_depth X509_verify_cert': 'write 0',
  'X509_STORE_CTX_get_error X509_STORE_CTX_get_error_depth X509_STORE_CTX_get_num_untrusted': 'read 0',
  'X509_STORE_CTX_get_current_cert X509_STORE_CTX_get0_cert X509_STORE_CTX_get0_current_issuer':
    'return @X509; return *0',
  'X509_STORE_CTX_get0_current_crl X509_STORE_CTX_get0_store': 'return @X509; return *0',
  'X509_STORE_CTX_get1_chain X509_STORE_CTX_get0_chain X509_STORE_CTX_get_chain X509_STORE_CTX_get0_untrusted':
    'return @X509_chain; *@X509_chain = @X509; *@X509_chain = *0',
  X509_STORE_CTX_get1_issuer: '*0 = @X509; read 2',
  X509_STORE_CTX_get0_param: 'return 0',
  'X509_STORE_CTX_set0_trusted_stack X509_STORE_CTX_trusted_stack X509_STORE_CTX_set0_crls X509_STORE_CTX_set_cert':
    'write 0; *0 = 1',
  X509_STORE_CTX_set0_param: 'write 0; *0 = 1',
  X509_STORE_CTX_set_verify_cb: 'write 0; call 1(_, 0)',
  X509_STORE_CTX_get_ex_data: 'return *@SSL; return *@X509_STORE_CTX_ex_data',
  X509_STORE_CTX_set_ex_data: 'write 0; *@X509_STORE_CTX_ex_data = 2',
  'X509_VERIFY_PARAM_set_flags X509_VERIFY_PARAM_set_depth X509_VERIFY_PARAM_set_hostflags X509_VERIFY_PARAM_set_purpose':
    'write 0',
  'X509_VERIFY_PARAM_set1_host X509_VERIFY_PARAM_set1_ip X509_VERIFY_PARAM_set1_email': 'write 0; read 1 of 2',
  X509_VERIFY_PARAM_set1_ip_asc: 'write 0; read 1',
  'X509_VERIFY_PARAM_get_flags X509_VERIFY_PARAM_get_depth': 'read 0',

  X509V3_set_ctx: 'write 0; *0[] = 1; *0[] = 2; *0[] = 3; *0[] = 4',
  X509V3_set_nconf: 'write 0; *0[] = 1',
  'X509V3_EXT_conf X509V3_EXT_nconf': 'read 0; read 2; read 3; return fresh',
  'X509V3_EXT_conf_nid X509V3_EXT_nconf_nid': 'read 0; read 3; return fresh',
  X509V3_EXT_print: 'write 0; read 1',
  X509V3_EXT_print_fp: 'read 1; logs 1',
  'X509V3_EXT_get X509V3_EXT_get_nid': 'return @X509V3_EXT',
  X509V3_add1_i2d: '*0 = fresh; read 2',
  i2v_GENERAL_NAMES: 'read 1; *2 = fresh; return 2; return fresh',
  GENERAL_NAME_print: 'write 0; read 1',
  GENERAL_NAME_get0_value: 'return 0; write 1 of #4',

  'ASN1_INTEGER_new ASN1_STRING_new ASN1_TIME_new ASN1_OCTET_STRING_new ASN1_BIT_STRING_new ASN1_GENERALIZEDTIME_new':
    'return fresh',
  'ASN1_STRING_type_new ASN1_UTCTIME_new ASN1_IA5STRING_new ASN1_UTF8STRING_new': 'return fresh',
  'ASN1_INTEGER_free ASN1_STRING_free ASN1_TIME_free ASN1_OCTET_STRING_free ASN1_BIT_STRING_free ASN1_OBJECT_free':
    'free 0',
  'ASN1_GENERALIZEDTIME_free ASN1_UTCTIME_free ASN1_IA5STRING_free ASN1_TYPE_free ASN1_STRING_clear_free': 'free 0',
  'ASN1_STRING_dup ASN1_INTEGER_dup ASN1_OCTET_STRING_dup ASN1_TIME_dup': 'read 0; return fresh',
  'ASN1_STRING_data ASN1_STRING_get0_data': 'return 0',
  'ASN1_STRING_length ASN1_STRING_type ASN1_BIT_STRING_get_bit ASN1_INTEGER_get ASN1_ENUMERATED_get ASN1_TIME_check':
    'read 0',
  'ASN1_INTEGER_cmp ASN1_STRING_cmp ASN1_OCTET_STRING_cmp ASN1_TIME_compare': 'read 0; read 1',
  'ASN1_INTEGER_get_int64 ASN1_INTEGER_get_uint64': 'write 0 of #8; read 1',
  'ASN1_INTEGER_set ASN1_INTEGER_set_uint64 ASN1_TIME_set ASN1_TIME_adj ASN1_BIT_STRING_set_bit ASN1_INTEGER_set_int64':
    'write 0; return 0; return fresh',
  'ASN1_STRING_set ASN1_OCTET_STRING_set': 'write 0; read 1 of 2',
  ASN1_STRING_set0: 'write 0; *0 = 1',
  'ASN1_TIME_set_string ASN1_GENERALIZEDTIME_set_string ASN1_UTCTIME_set_string': 'write 0; read 1',
  'ASN1_INTEGER_to_BN ASN1_ENUMERATED_to_BN': 'read 0; write 1; return 1; return fresh',
  BN_to_ASN1_INTEGER: 'read 0; write 1; return 1; return fresh',
  ASN1_STRING_to_UTF8: '*0 = fresh; write fresh; read 1',
  'ASN1_TIME_print ASN1_UTCTIME_print ASN1_GENERALIZEDTIME_print ASN1_STRING_print ASN1_STRING_print_ex':
    'write 0; read 1',
  ASN1_TIME_diff: 'write 0 of #4; write 1 of #4; read 2; read 3',
  ASN1_TIME_to_tm: 'read 0; write 1 of #56',
  ASN1_TIME_to_generalizedtime: 'read 0; *1 = fresh; return fresh; return *1',
  ASN1_get_object: 'read *0; *0 = *0+; write 1 of #8; write 2 of #4; write 3 of #4',
  ASN1_put_object: 'write *0; *0 = *0+',
  ASN1_tag2str: 'return @openssl_text',
  ASN1_item_free: 'free 0',
  ASN1_item_d2i: 'read *1; *1 = *1+; *0 = fresh; return fresh; return *0',
  ASN1_item_i2d: 'read 0; write *1; *1 = fresh; *1 = *1+',
  'i2a_ASN1_INTEGER i2a_ASN1_STRING i2a_ASN1_OBJECT': 'write 0; read 1',
  i2t_ASN1_OBJECT: 'write 0 of 1; read 2',
  a2i_IPADDRESS: 'read 0; return fresh',
  'i2s_ASN1_INTEGER i2s_ASN1_OCTET_STRING': 'read 1; return fresh; write fresh',

  'd2i_X509 d2i_X509_CRL d2i_X509_REQ d2i_X509_NAME d2i_RSAPrivateKey d2i_RSAPublicKey d2i_RSA_PUBKEY d2i_PUBKEY d2i_DHparams':
    'read *1; *1 = *1+; *0 = fresh; return fresh; return *0',
  'd2i_AutoPrivateKey d2i_ECPrivateKey d2i_PKCS8_PRIV_KEY_INFO d2i_PKCS12 d2i_PKCS7 d2i_ECDSA_SIG d2i_OCSP_CERTID':
    'read *1; *1 = *1+; *0 = fresh; return fresh; return *0',
  'd2i_OCSP_RESPONSE d2i_OCSP_REQUEST d2i_OCSP_BASICRESP d2i_ASN1_INTEGER d2i_ASN1_OCTET_STRING d2i_ASN1_TYPE d2i_ASN1_OBJECT':
    'read *1; *1 = *1+; *0 = fresh; return fresh; return *0',
  'd2i_DSA_SIG d2i_GENERAL_NAMES d2i_ASN1_SEQUENCE_ANY': 'read *1; *1 = *1+; *0 = fresh; return fresh; return *0',
  'd2i_PrivateKey d2i_PublicKey d2i_KeyParams': 'read *2; *2 = *2+; *1 = fresh; return fresh; return *1',
  'd2i_X509_bio d2i_X509_CRL_bio d2i_PrivateKey_bio d2i_PKCS12_bio d2i_PKCS7_bio d2i_RSAPrivateKey_bio d2i_OCSP_RESPONSE_bio':
    'write 0; *1 = fresh; return fresh; return *1',
  'd2i_X509_fp d2i_PKCS12_fp d2i_PrivateKey_fp d2i_X509_CRL_fp': '*1 = fresh; return fresh; return *1',
  'i2d_X509 i2d_X509_CRL i2d_X509_REQ i2d_X509_NAME i2d_X509_PUBKEY i2d_RSAPrivateKey i2d_RSAPublicKey i2d_PUBKEY i2d_PrivateKey':
    'read 0; write *1; *1 = fresh; *1 = *1+',
  'i2d_PublicKey i2d_ECDSA_SIG i2d_OCSP_CERTID i2d_OCSP_REQUEST i2d_OCSP_RESPONSE i2d_OCSP_BASICRESP i2d_PKCS12 i2d_PKCS7 i2d_DHparams':
    'read 0; write *1; *1 = fresh; *1 = *1+',
  'i2d_ASN1_INTEGER i2d_ASN1_OCTET_STRING i2d_ASN1_OBJECT i2d_RSA_PUBKEY i2d_ECPrivateKey i2d_DSA_SIG i2d_GENERAL_NAMES':
    'read 0; write *1; *1 = fresh; *1 = *1+',
  'i2d_X509_bio i2d_PrivateKey_bio i2d_PKCS12_bio i2d_X509_REQ_bio i2d_X509_CRL_bio': 'write 0; read 1',
  'i2d_X509_fp i2d_PrivateKey_fp i2d_PKCS12_fp': 'read 1',

  'PEM_read_bio_X509 PEM_read_bio_X509_AUX PEM_read_bio_X509_CRL PEM_read_bio_X509_REQ PEM_read_bio_PrivateKey PEM_read_bio_PUBKEY':
    'write 0; *1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)',
  'PEM_read_bio_DHparams PEM_read_bio_RSAPrivateKey PEM_read_bio_RSAPublicKey PEM_read_bio_RSA_PUBKEY PEM_read_bio_ECPrivateKey':
    'write 0; *1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)',
  'PEM_read_bio_PKCS7 PEM_read_bio_PKCS8 PEM_read_bio_ECPKParameters PEM_read_bio_Parameters PEM_read_bio_DSAPrivateKey':
    'write 0; *1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)',
  'PEM_read_X509 PEM_read_X509_CRL PEM_read_X509_REQ PEM_read_PrivateKey PEM_read_PUBKEY PEM_read_RSAPrivateKey PEM_read_DHparams':
    '*1 = fresh; return fresh; return *1; call 2(@password, _, _, 3)',
  'PEM_X509_INFO_read_bio PEM_X509_INFO_read':
    'write 0; *1 = fresh; return fresh; return 1; *fresh = fresh; call 2(@password, _, _, 3)',
  'PEM_write_bio_X509 PEM_write_bio_X509_AUX PEM_write_bio_X509_CRL PEM_write_bio_X509_REQ PEM_write_bio_PUBKEY PEM_write_bio_DHparams':
    'write 0; read 1',
  'PEM_write_bio_RSAPublicKey PEM_write_bio_PKCS7': 'write 0; read 1',
  'PEM_write_bio_PrivateKey PEM_write_bio_PKCS8PrivateKey PEM_write_bio_RSAPrivateKey PEM_write_bio_ECPrivateKey':
    'write 0; read 1; read 3; call 5(@password, _, _, 6)',
  'PEM_write_X509 PEM_write_X509_CRL PEM_write_X509_REQ PEM_write_PUBKEY': 'read 1; logs 1',
  'PEM_write_PrivateKey PEM_write_RSAPrivateKey': 'read 1; read 3; call 5(@password, _, _, 6)',
  PEM_read_bio: 'write 0; *1 = fresh; *2 = fresh; *3 = fresh; write fresh; write 4 of #8',
  PEM_write_bio: 'write 0; read 1; read 2; read 3 of 4',
  PEM_def_callback: 'write 0 of 1; read 3',

  'PKCS12_free PKCS7_free PKCS8_PRIV_KEY_INFO_free CMS_ContentInfo_free': 'free 0',
  'PKCS12_new PKCS7_new': 'return fresh',
  PKCS12_parse: 'read 0; read 1; *2 = fresh; *3 = fresh; *4 = fresh; *fresh = fresh',
  PKCS12_create: 'read 0; read 1; read 2; read 3; read 4; return fresh',
  PKCS12_verify_mac: 'read 0; read 1 of 2',
  PKCS7_verify: 'read 0; read 1; write 2; write 3; write 4',
  'PKCS7_sign CMS_sign': 'read 0; read 1; read 2; write 3; return fresh',
  EVP_PKCS82PKEY: 'read 0; return fresh',
  EVP_PKEY2PKCS8: 'read 0; return fresh',

  'OCSP_REQUEST_new OCSP_RESPONSE_new OCSP_CERTID_new OCSP_BASICRESP_new': 'return fresh',
  'OCSP_REQUEST_free OCSP_RESPONSE_free OCSP_CERTID_free OCSP_BASICRESP_free': 'free 0',
  OCSP_CERTID_dup: 'read 0; return fresh',
  OCSP_cert_to_id: 'read 1; read 2; return fresh',
  OCSP_cert_id_new: 'read 1; read 2; read 3; return fresh',
  OCSP_request_add0_id: 'write 0; *0 = 1; return 0',
  OCSP_request_add1_nonce: 'write 0; read 1',
  'OCSP_resp_count OCSP_response_status OCSP_request_onereq_count': 'read 0',
  'OCSP_resp_get0 OCSP_SINGLERESP_get0_id OCSP_onereq_get0_id OCSP_request_onereq_get0': 'return 0; return *0',
  OCSP_resp_find: 'read 0; read 1',
  OCSP_resp_find_status: 'read 0; read 1; write 2 of #4; write 3 of #4; *4 = 0; *5 = 0; *6 = 0',
  OCSP_response_get1_basic: 'read 0; return fresh',
  OCSP_single_get0_status: 'write 1 of #4; *2 = 0; *3 = 0; *4 = 0',
  OCSP_basic_verify: 'read 0; read 1; read 2',
  'OCSP_check_validity OCSP_check_nonce': 'read 0; read 1',
  'OCSP_id_cmp OCSP_id_issuer_cmp': 'read 0; read 1',
  OCSP_id_get0_info: '*0 = 4; *1 = 4; *2 = 4; *3 = 4',
  'OCSP_response_status_str OCSP_cert_status_str OCSP_crl_reason_str': 'return @openssl_text',
  'OCSP_RESPONSE_print OCSP_REQUEST_print': 'write 0; read 1',
  OCSP_parse_url: 'read 0; *1 = fresh; *2 = fresh; *3 = fresh; write 4 of #4',
  OCSP_sendreq_bio: 'write 0; read 1; read 2; return fresh',
};
