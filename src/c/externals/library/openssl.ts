/**
 * libssl and the BIO, ERR and CRYPTO parts of libcrypto. A library object, with all that only it leads to, is one object
 * per call that makes it, and what changes a connection writes it. All connections that there are lie in `*@SSL`, since
 * callbacks get one of them; callbacks run while a connection is served.
 */
import type { ExternalTable } from '../model.ts';

export const openssl: ExternalTable = {
  'SSL_library_init SSL_load_error_strings OPENSSL_init_ssl OPENSSL_init_crypto OPENSSL_cleanup': 'read 1',
  'OPENSSL_add_all_algorithms_noconf OPENSSL_add_all_algorithms_conf OpenSSL_add_all_algorithms OpenSSL_add_all_ciphers':
    '',
  'OpenSSL_add_all_digests OPENSSL_config OPENSSL_no_config OPENSSL_cpuid_setup': '',
  'SSLeay SSLeay_version OpenSSL_version OpenSSL_version_num OPENSSL_version_major OPENSSL_info':
    'return @openssl_text',
  'SSLv23_method SSLv23_client_method SSLv23_server_method TLS_method TLS_client_method TLS_server_method':
    'return @SSL_METHOD',
  'TLSv1_method TLSv1_client_method TLSv1_server_method TLSv1_1_method TLSv1_1_client_method TLSv1_1_server_method':
    'return @SSL_METHOD',
  'TLSv1_2_method TLSv1_2_client_method TLSv1_2_server_method SSLv3_method SSLv3_client_method SSLv3_server_method':
    'return @SSL_METHOD',
  'DTLS_method DTLS_client_method DTLS_server_method DTLSv1_method DTLSv1_client_method DTLSv1_server_method':
    'return @SSL_METHOD',
  'DTLSv1_2_method DTLSv1_2_client_method DTLSv1_2_server_method SSLv2_method SSLv2_client_method':
    'return @SSL_METHOD',

  SSL_CTX_new: 'return fresh; *@SSL_CTX = fresh',
  SSL_CTX_new_ex: 'return fresh; *@SSL_CTX = fresh; read 1',
  SSL_CTX_free: 'free 0',
  'SSL_CTX_up_ref SSL_up_ref SSL_SESSION_up_ref BIO_up_ref': 'write 0',
  SSL_CTX_ctrl: 'write 0; write 3; *@SSL_callback_arg = 3; *@SSL_CTX_parts = 3; *3 = *@SSL_CTX_parts',
  SSL_ctrl: 'write 0; write 3; *@SSL_callback_arg = 3; *@SSL_CTX_parts = 3; *3 = *@SSL_CTX_parts',
  'SSL_CTX_set_options SSL_CTX_clear_options SSL_CTX_set_timeout SSL_CTX_set_security_level SSL_CTX_set_quiet_shutdown':
    'write 0',
  'SSL_CTX_set_verify_depth SSL_CTX_set_max_early_data SSL_CTX_set_recv_max_early_data SSL_CTX_set_num_tickets':
    'write 0',
  'SSL_CTX_set_purpose SSL_CTX_set_trust SSL_CTX_set_default_verify_paths SSL_CTX_set_default_verify_dir': 'write 0',
  'SSL_CTX_set_default_read_buffer_len SSL_CTX_set_block_padding SSL_CTX_set_post_handshake_auth SSL_CTX_flush_sessions':
    'write 0',
  'SSL_CTX_get_options SSL_CTX_get_timeout SSL_CTX_get_verify_mode SSL_CTX_get_verify_depth SSL_CTX_check_private_key':
    'read 0',
  'SSL_CTX_get_quiet_shutdown SSL_CTX_get_max_early_data SSL_CTX_get_security_level SSL_CTX_get_num_tickets': 'read 0',
  'SSL_CTX_set_cipher_list SSL_CTX_set_ciphersuites SSL_CTX_set_srp_username': 'write 0; read 1',
  SSL_CTX_load_verify_locations: 'write 0; read 1; read 2',
  SSL_CTX_use_certificate_chain_file: 'write 0; read 1',
  'SSL_CTX_load_verify_file SSL_CTX_load_verify_dir SSL_CTX_load_verify_store': 'write 0; read 1',
  'SSL_CTX_use_certificate_file SSL_CTX_use_PrivateKey_file SSL_CTX_use_RSAPrivateKey_file': 'write 0; read 1',
  'SSL_CTX_use_certificate SSL_CTX_use_PrivateKey SSL_CTX_use_RSAPrivateKey SSL_CTX_set0_tmp_dh_pkey':
    'write 0; *@SSL_CTX_parts = 1',
  'SSL_CTX_add_client_CA SSL_CTX_set_client_CA_list SSL_CTX_set_cert_store SSL_CTX_set1_cert_store':
    'write 0; *@SSL_CTX_parts = 1',
  'SSL_CTX_add1_chain_cert SSL_CTX_set0_CA_list SSL_CTX_set1_param': 'write 0; *@SSL_CTX_parts = 1',
  SSL_CTX_use_certificate_ASN1: 'write 0; read 2 of 1',
  SSL_CTX_use_PrivateKey_ASN1: 'write 1; read 2 of 3',
  'SSL_CTX_get_cert_store SSL_CTX_get_client_CA_list SSL_CTX_get0_certificate SSL_CTX_get0_privatekey SSL_CTX_get_ciphers':
    'return 0; return *@SSL_CTX_parts',
  'SSL_CTX_get0_param SSL_CTX_get0_CA_list SSL_CTX_get_ssl_method': 'return 0; return *@SSL_CTX_parts',
  SSL_CTX_get0_chain_certs: '*1 = 0',
  SSL_CTX_set_session_id_context: 'write 0; read 1 of 2',
  SSL_CTX_set_alpn_protos: 'write 0; read 1 of 2',
  'SSL_CTX_add_session SSL_CTX_remove_session': 'write 0; write 1',
  SSL_CTX_sessions: 'return 0',
  SSL_CTX_set_ex_data: 'write 0; *@SSL_CTX_ex_data = 2',
  SSL_CTX_get_ex_data: 'return *@SSL_CTX_ex_data',
  SSL_CTX_sess_set_cache_size: 'write 0',

  SSL_CTX_set_verify: 'write 0; call 2(_, @X509_STORE_CTX) as packet',
  SSL_set_verify: 'write 0; call 2(_, @X509_STORE_CTX) as packet',
  SSL_CTX_set_cert_verify_callback: 'write 0; call 1(@X509_STORE_CTX, 2) as packet',
  'SSL_CTX_set_info_callback SSL_set_info_callback': 'write 0; call 1(*@SSL, _, _) as packet',
  'SSL_CTX_set_msg_callback SSL_set_msg_callback':
    'write 0; call 1(_, _, _, @tls_record, _, *@SSL, *@SSL_callback_arg) as packet',
  SSL_CTX_set_keylog_callback: 'write 0; call 1(*@SSL, @tls_keylog) as packet',
  // The kinds of callback differ in what follows the connection: flag or argument.
  'SSL_CTX_callback_ctrl SSL_callback_ctrl':
    'write 0; call 2(*@SSL, @tls_alert, *@SSL_callback_arg, @EVP_CIPHER_CTX, @HMAC_CTX, _) as packet; call 2(*@SSL, *@SSL_callback_arg) as packet',
  SSL_CTX_set_tlsext_servername_callback: 'write 0; call 1(*@SSL, @tls_alert, *@SSL_callback_arg) as packet',
  SSL_CTX_set_tlsext_servername_arg: 'write 0; *@SSL_callback_arg = 1',
  SSL_CTX_set_tlsext_status_cb: 'write 0; call 1(*@SSL, *@SSL_callback_arg) as packet',
  SSL_CTX_set_tlsext_ticket_key_cb:
    'write 0; call 1(*@SSL, @tls_ticket, @tls_ticket, @EVP_CIPHER_CTX, @HMAC_CTX, _) as packet',
  SSL_CTX_set_tlsext_ticket_key_evp_cb:
    'write 0; call 1(*@SSL, @tls_ticket, @tls_ticket, @EVP_CIPHER_CTX, @EVP_MAC_CTX, _) as packet',
  SSL_CTX_set_client_hello_cb: 'write 0; call 1(*@SSL, @tls_alert, 2) as packet',
  SSL_CTX_set_cert_cb: 'write 0; call 1(*@SSL, 2) as packet',
  SSL_set_cert_cb: 'write 0; call 1(*@SSL, 2) as packet',
  SSL_CTX_set_client_cert_cb: 'write 0; call 1(*@SSL, @tls_out, @tls_out) as packet',
  SSL_CTX_set_alpn_select_cb: 'write 0; call 1(*@SSL, @tls_out, @tls_length, @tls_record, _, 2) as packet',
  SSL_CTX_set_next_proto_select_cb: 'write 0; call 1(*@SSL, @tls_out, @tls_length, @tls_record, _, 2) as packet',
  'SSL_CTX_set_next_protos_advertised_cb SSL_CTX_set_npn_advertised_cb':
    'write 0; call 1(*@SSL, @tls_out, @tls_length, 2) as packet',
  SSL_CTX_sess_set_new_cb: 'write 0; call 1(*@SSL, @SSL_SESSION) as packet',
  SSL_CTX_sess_set_remove_cb: 'write 0; call 1(*@SSL_CTX, @SSL_SESSION) as packet',
  SSL_CTX_sess_set_get_cb: 'write 0; call 1(*@SSL, @tls_record, _, @tls_length) as packet',
  SSL_CTX_set_session_ticket_cb:
    'write 0; call 1(*@SSL, 3) as packet; call 2(*@SSL, @SSL_SESSION, @tls_ticket, _, _, 3) as packet',
  'SSL_CTX_set_tmp_rsa_callback SSL_CTX_set_tmp_dh_callback SSL_CTX_set_tmp_ecdh_callback SSL_set_tmp_dh_callback':
    'write 0; call 1(*@SSL, _, _) as packet',
  'SSL_CTX_set_default_passwd_cb SSL_set_default_passwd_cb': 'write 0; call 1(@password, _, _, *@SSL_passwd_data)',
  'SSL_CTX_set_default_passwd_cb_userdata SSL_set_default_passwd_cb_userdata': 'write 0; *@SSL_passwd_data = 1',
  SSL_CTX_set_cookie_generate_cb: 'write 0; call 1(*@SSL, @tls_record, @tls_length) as packet',
  SSL_CTX_set_cookie_verify_cb: 'write 0; call 1(*@SSL, @tls_record, _) as packet',
  'SSL_CTX_set_psk_server_callback SSL_set_psk_server_callback':
    'write 0; call 1(*@SSL, @tls_record, @tls_record, _) as packet',
  SSL_CTX_set_psk_client_callback: 'write 0; call 1(*@SSL, @tls_record, @tls_record, _, @tls_record, _) as packet',
  'SSL_CTX_set_allow_early_data_cb SSL_set_allow_early_data_cb': 'write 0; call 1(*@SSL, 2) as packet',
  SSL_CTX_add_server_custom_ext:
    'write 0; call 2(*@SSL, _, @tls_out, @tls_length, @tls_alert, 4) as packet; call 3(*@SSL, _, @tls_record, 4) as packet; call 5(*@SSL, _, @tls_record, _, @tls_alert, 6) as packet',
  SSL_CTX_add_client_custom_ext:
    'write 0; call 2(*@SSL, _, @tls_out, @tls_length, @tls_alert, 4) as packet; call 3(*@SSL, _, @tls_record, 4) as packet; call 5(*@SSL, _, @tls_record, _, @tls_alert, 6) as packet',
  SSL_CTX_add_custom_ext:
    'write 0; call 3(*@SSL, _, _, @tls_out, @tls_length, @X509, _, @tls_alert, 5) as packet; call 4(*@SSL, _, _, @tls_record, 5) as packet; call 6(*@SSL, _, _, @tls_record, _, @X509, _, @tls_alert, 7) as packet',

  SSL_new: 'return fresh; *@SSL = fresh; *@SSL_CTX = 0',
  SSL_dup: 'return fresh; *@SSL = fresh; read 0',
  SSL_free: 'free 0',
  'SSL_set_fd SSL_set_rfd SSL_set_wfd SSL_set_connect_state SSL_set_accept_state SSL_set_shutdown SSL_set_quiet_shutdown':
    'write 0',
  'SSL_set_options SSL_clear_options SSL_set_max_early_data SSL_set_read_ahead SSL_set_verify_result SSL_set_num_tickets':
    'write 0',
  'SSL_set_security_level SSL_set_verify_depth SSL_set_post_handshake_auth SSL_set_quic_early_data_enabled SSL_clear':
    'write 0',
  'SSL_set_cipher_list SSL_set_ciphersuites SSL_set_tlsext_host_name SSL_set1_host SSL_use_certificate_file':
    'write 0; read 1',
  SSL_use_PrivateKey_file: 'write 0; read 1',
  'SSL_use_certificate SSL_use_PrivateKey SSL_set_client_CA_list SSL_set0_tmp_dh_pkey SSL_set1_param':
    'write 0; *@SSL_CTX_parts = 1',
  SSL_set_SSL_CTX: 'write 0; *@SSL_CTX = 1; return 1',
  SSL_get_SSL_CTX: 'return *@SSL_CTX',
  SSL_set_bio: 'write 0; *@SSL_bio = 1; *@SSL_bio = 2',
  'SSL_set0_rbio SSL_set0_wbio': 'write 0; *@SSL_bio = 1',
  'SSL_get_rbio SSL_get_wbio': 'return *@SSL_bio',
  SSL_set_ex_data: 'write 0; *@SSL_ex_data = 2',
  SSL_get_ex_data: 'return *@SSL_ex_data',
  'SSL_get_ex_new_index SSL_CTX_get_ex_new_index SSL_SESSION_get_ex_new_index X509_get_ex_new_index BIO_get_ex_new_index':
    'call 2(@ex_parent, _, @ex_data, _, _, 1); call 3(@ex_data, @ex_data, @ex_out, _, _, 1); call 4(@ex_parent, *@SSL_ex_data, @ex_data, _, _, 1) as packet',
  CRYPTO_get_ex_new_index:
    'call 3(@ex_parent, _, @ex_data, _, _, 2); call 4(@ex_data, @ex_data, @ex_out, _, _, 2); call 5(@ex_parent, *@SSL_ex_data, @ex_data, _, _, 2) as packet; call 5(@ex_parent, *@SSL_CTX_ex_data, @ex_data, _, _, 2) as packet',
  SSL_get_ex_data_X509_STORE_CTX_idx: '',
  SSL_set_session_id_context: 'write 0; read 1 of 2',
  SSL_set_alpn_protos: 'write 0; read 1 of 2',

  'SSL_accept SSL_connect SSL_do_handshake SSL_shutdown SSL_renegotiate SSL_key_update SSL_renegotiate_abbreviated':
    'write 0',
  'SSL_verify_client_post_handshake SSL_stateless SSL_process_quic_post_handshake': 'write 0',
  SSL_read: 'write 0; write 1 of 2; receives 1',
  SSL_read_ex: 'write 0; write 1 of 2; write 3 of #8; receives 1',
  SSL_read_early_data: 'write 0; write 1 of 2; write 3 of #8; receives 1',
  SSL_peek: 'write 0; write 1 of 2; receives 1',
  SSL_peek_ex: 'write 0; write 1 of 2; write 3 of #8; receives 1',
  SSL_write: 'write 0; read 1 of 2; sends 1',
  SSL_write_ex: 'write 0; read 1 of 2; write 3 of #8; sends 1',
  SSL_write_early_data: 'write 0; read 1 of 2; write 3 of #8; sends 1',
  SSL_sendfile: 'write 0',
  DTLSv1_listen: 'write 0; write 1',
  DTLSv1_get_timeout: 'read 0; write 1 of #16',
  DTLSv1_handle_timeout: 'write 0',

  'SSL_get_error SSL_want SSL_pending SSL_has_pending SSL_get_fd SSL_get_rfd SSL_get_wfd SSL_version SSL_get_state':
    'read 0',
  'SSL_state SSL_in_init SSL_in_before SSL_is_init_finished SSL_session_reused SSL_renegotiate_pending SSL_get_shutdown':
    'read 0',
  'SSL_get_verify_result SSL_get_verify_mode SSL_get_early_data_status SSL_get_options SSL_is_server SSL_is_dtls':
    'read 0',
  'SSL_get_quiet_shutdown SSL_get_security_level SSL_waiting_for_async SSL_in_connect_init SSL_in_accept_init':
    'read 0',
  'SSL_get_num_tickets SSL_get_read_ahead SSL_client_version SSL_get_max_early_data SSL_is_quic': 'read 0',
  'SSL_get_version SSL_get_cipher_list SSL_state_string SSL_state_string_long SSL_rstate_string_long SSL_get_cipher_name':
    'return @openssl_text',
  'SSL_alert_desc_string SSL_alert_desc_string_long SSL_alert_type_string SSL_alert_type_string_long':
    'return @openssl_text',
  SSL_get_servername: 'read 0; return 0',
  SSL_get_servername_type: 'read 0',
  'SSL_get_current_cipher SSL_get_pending_cipher': 'return @SSL_CIPHER',
  'SSL_get_ciphers SSL_get1_supported_ciphers SSL_get_client_ciphers':
    'return @SSL_CIPHERS; *@SSL_CIPHERS = @SSL_CIPHER',
  SSL_CIPHER_find: 'return @SSL_CIPHER; read 1',
  'SSL_CIPHER_get_name SSL_CIPHER_get_version SSL_CIPHER_standard_name OPENSSL_cipher_name': 'return @openssl_text',
  SSL_CIPHER_description: 'write 1 of 2; return 1; return @openssl_text',
  SSL_CIPHER_get_bits: 'write 1 of #4',
  'SSL_CIPHER_get_id SSL_CIPHER_get_protocol_id SSL_CIPHER_get_auth_nid SSL_CIPHER_get_cipher_nid SSL_CIPHER_get_kx_nid':
    '',
  'SSL_CIPHER_get_digest_nid SSL_CIPHER_is_aead': '',
  SSL_CIPHER_get_handshake_digest: 'return @EVP_MD',
  'SSL_get_certificate SSL_get_privatekey SSL_get_client_CA_list SSL_get0_param SSL_get_ssl_method':
    'return 0; return *@SSL_CTX_parts',
  'SSL_get_peer_certificate SSL_get1_peer_certificate SSL_get0_peer_certificate': 'return @X509',
  'SSL_get_peer_cert_chain SSL_get0_verified_chain': 'return @X509_chain; *@X509_chain = @X509',
  SSL_dup_CA_list: 'return fresh; *fresh = *0',
  SSL_load_client_CA_file: 'read 0; return fresh; *fresh = @X509_NAME',
  'SSL_add_file_cert_subjects_to_stack SSL_add_dir_cert_subjects_to_stack': 'write 0; *0 = @X509_NAME; read 1',
  'SSL_get0_alpn_selected SSL_get0_next_proto_negotiated': '*1 = 0; write 2 of #4',
  SSL_get_peer_signature_nid: 'write 1 of #4',
  SSL_select_next_proto: 'write 1 of #1; *0 = 2+; *0 = 4+; read 2 of 3; read 4 of 5',
  'SSL_get_finished SSL_get_peer_finished SSL_get_client_random SSL_get_server_random': 'read 0; write 1 of 2',
  SSL_export_keying_material: 'read 0; write 1 of 2; read 3 of 4; read 5 of 6',
  'SSL_client_hello_get0_ciphers SSL_client_hello_get0_random SSL_client_hello_get0_session_id': '*1 = 0',
  SSL_client_hello_get0_ext: '*2 = 0; write 3 of #8',
  SSL_client_hello_get1_extensions_present: '*1 = fresh; write 2 of #8',
  SSL_client_hello_get0_legacy_version: 'read 0',
  SSL_bytes_to_cipher_list: 'read 1 of 2; *4 = @SSL_CIPHERS; *5 = @SSL_CIPHERS; *@SSL_CIPHERS = @SSL_CIPHER',
  SSL_get_all_async_fds: 'write 1; write 2 of #8',
  SSL_get_changed_async_fds: 'write 1; write 2 of #8; write 3; write 4 of #8',
  SSL_get_tlsext_status_ocsp_resp: '*1 = 0',
  SSL_get_shared_ciphers: 'write 1 of 2; return 1',
  SSL_extension_supported: '',

  'SSL_get_session SSL_get1_session SSL_get0_session': 'return @SSL_SESSION',
  SSL_set_session: 'write 0; write 1',
  SSL_SESSION_new: 'return fresh',
  SSL_SESSION_dup: 'return fresh; read 0',
  SSL_SESSION_free: 'free 0',
  SSL_SESSION_get_id: 'return 0; write 1 of #4',
  SSL_SESSION_get0_id_context: 'return 0; write 1 of #4',
  'SSL_SESSION_set1_id SSL_SESSION_set1_id_context SSL_SESSION_set1_master_key': 'write 0; read 1 of 2',
  SSL_SESSION_get_master_key: 'read 0; write 1 of 2',
  'SSL_SESSION_get_max_early_data SSL_SESSION_get_time SSL_SESSION_get_timeout SSL_SESSION_is_resumable': 'read 0',
  'SSL_SESSION_get_protocol_version SSL_SESSION_get_ticket_lifetime_hint SSL_SESSION_has_ticket': 'read 0',
  'SSL_SESSION_set_time SSL_SESSION_set_timeout SSL_SESSION_set_max_early_data SSL_SESSION_set_protocol_version':
    'write 0',
  'SSL_SESSION_get0_hostname SSL_SESSION_get0_peer SSL_SESSION_get0_cipher': 'return 0',
  SSL_SESSION_set_ex_data: 'write 0; *@SSL_SESSION_ex_data = 2',
  SSL_SESSION_get_ex_data: 'return *@SSL_SESSION_ex_data',
  i2d_SSL_SESSION: 'read 0; write *1; *1 = *1+',
  d2i_SSL_SESSION: 'read *1; *1 = *1+; *0 = fresh; return fresh; return *0',
  PEM_read_bio_SSL_SESSION: 'write 0; return fresh; *1 = fresh; call 2(@password, _, _, 3)',
  PEM_write_bio_SSL_SESSION: 'write 0; read 1',

  SSL_CONF_CTX_new: 'return fresh',
  SSL_CONF_CTX_free: 'free 0',
  'SSL_CONF_CTX_set_ssl_ctx SSL_CONF_CTX_set_flags SSL_CONF_CTX_finish': 'write 0',
  SSL_CONF_cmd: 'write 0; read 1; read 2',
  SSL_COMP_get_compression_methods: 'return @SSL_COMP',
  SSL_COMP_add_compression_method: 'read 1',

  'ERR_get_error ERR_peek_error ERR_peek_last_error ERR_clear_error ERR_free_strings ERR_load_crypto_strings': '',
  'ERR_load_SSL_strings ERR_load_BIO_strings ERR_remove_state ERR_remove_thread_state ERR_new ERR_set_debug ERR_set_mark':
    '',
  'ERR_pop_to_mark ERR_clear_last_mark ERR_put_error ERR_get_next_error_library ERR_GET_LIB ERR_GET_REASON': '',
  'ERR_get_error_line ERR_peek_error_line ERR_peek_last_error_line': '*0 = @openssl_text; write 1 of #4',
  'ERR_get_error_line_data ERR_peek_error_line_data ERR_peek_last_error_line_data':
    '*0 = @openssl_text; write 1 of #4; *2 = @openssl_text; write 3 of #4',
  'ERR_get_error_all ERR_peek_error_all':
    '*0 = @openssl_text; write 1 of #4; *2 = @openssl_text; *3 = @openssl_text; write 4 of #4',
  ERR_peek_error_func: '*0 = @openssl_text',
  'ERR_peek_error_data ERR_peek_last_error_data': '*0 = @openssl_text; write 1 of #4',
  ERR_error_string: 'write 1 of #256; return 1; return @openssl_text',
  ERR_error_string_n: 'write 1 of 2',
  'ERR_reason_error_string ERR_lib_error_string ERR_func_error_string': 'return @openssl_text',
  'ERR_print_errors ERR_print_errors_fp': 'logs 0',
  ERR_print_errors_cb: 'call 0(@openssl_text, _, 1)',
  ERR_load_strings: 'read 1; write 1',
  ERR_add_error_data: 'read 1..',
  'ERR_set_error ERR_vset_error': 'read 2..',

  'CRYPTO_malloc CRYPTO_zalloc OPENSSL_malloc OPENSSL_zalloc CRYPTO_secure_malloc CRYPTO_secure_zalloc OPENSSL_secure_malloc':
    'return fresh of 0',
  'CRYPTO_realloc OPENSSL_realloc': 'return fresh of 1; return 0; copy fresh <- 0; free 0',
  CRYPTO_clear_realloc: 'return fresh of 2; return 0; copy fresh <- 0; free 0',
  'CRYPTO_free OPENSSL_free CRYPTO_clear_free CRYPTO_secure_free OPENSSL_clear_free OPENSSL_secure_free': 'free 0',
  'CRYPTO_strdup OPENSSL_strdup': 'read 0; return text; write text',
  'CRYPTO_strndup CRYPTO_memdup OPENSSL_memdup': 'read 0 of 1; return fresh; copy fresh <- 0 of 1',
  CRYPTO_memcmp: 'read 0 of 2; read 1 of 2',
  OPENSSL_cleanse: 'write 0 of 1',
  CRYPTO_set_mem_functions:
    'call 0(_, @openssl_text, _); call 1(@openssl_memory, _, @openssl_text, _); call 2(@openssl_memory, @openssl_text, _)',
  'CRYPTO_num_locks CRYPTO_cleanup_all_ex_data CRYPTO_mem_ctrl CRYPTO_secure_malloc_init CRYPTO_secure_malloc_done': '',
  CRYPTO_set_locking_callback: 'call 0(_, _, @openssl_text, _) as packet',
  CRYPTO_set_id_callback: 'call 0() as packet',
  CRYPTO_THREADID_set_callback: 'call 0(@CRYPTO_THREADID) as packet',
  CRYPTO_THREADID_set_numeric: 'write 0',
  CRYPTO_THREADID_set_pointer: 'write 0; *0 = 1',
  CRYPTO_set_dynlock_create_callback: 'call 0(@openssl_text, _) as packet',
  CRYPTO_set_dynlock_lock_callback: 'call 0(_, @openssl_dynlock, @openssl_text, _) as packet',
  CRYPTO_set_dynlock_destroy_callback: 'call 0(@openssl_dynlock, @openssl_text, _) as packet',
  'CRYPTO_get_locking_callback CRYPTO_get_id_callback': '',
  CRYPTO_THREAD_lock_new: 'return fresh',
  'CRYPTO_THREAD_read_lock CRYPTO_THREAD_write_lock CRYPTO_THREAD_unlock': 'write 0',
  CRYPTO_THREAD_lock_free: 'free 0',
  CRYPTO_set_ex_data: '*@CRYPTO_ex_data = 2; write 0',
  CRYPTO_get_ex_data: 'return *@CRYPTO_ex_data',
  CRYPTO_new_ex_data: 'write 2',
  CRYPTO_free_ex_data: 'write 2',

  BIO_new: 'return fresh; *@BIO = fresh',
  'BIO_new_file BIO_new_fp BIO_new_fd BIO_new_socket BIO_new_dgram BIO_new_connect BIO_new_accept':
    'return fresh; *@BIO = fresh; read 0; read 1',
  'BIO_new_ssl BIO_new_ssl_connect BIO_new_buffer_ssl_connect': 'return fresh; *@BIO = fresh; read 0',
  BIO_new_mem_buf: 'return fresh; *@BIO = fresh; *fresh = 0; read 0 of 1',
  BIO_new_bio_pair: '*0 = fresh; *2 = fresh; *@BIO = fresh',
  'BIO_free BIO_free_all BIO_vfree': 'free 0; return *@BIO_chain',
  BIO_push: 'write 0; return 0; *@BIO_chain = 1',
  'BIO_pop BIO_next BIO_find_type': 'write 0; return 0; return *@BIO_chain',
  'BIO_s_file BIO_s_mem BIO_s_socket BIO_s_connect BIO_s_accept BIO_s_null BIO_s_bio BIO_s_fd BIO_s_datagram':
    'return @BIO_METHOD',
  'BIO_f_base64 BIO_f_ssl BIO_f_buffer BIO_f_md BIO_f_cipher BIO_f_null BIO_s_secmem BIO_f_linebuffer':
    'return @BIO_METHOD',
  BIO_read: 'write 0; write 1 of 2; receives? 1',
  BIO_read_ex: 'write 0; write 1 of 2; write 3 of #8; receives? 1',
  BIO_gets: 'write 0; write 1 of 2',
  BIO_write: 'write 0; read 1 of 2; sends? 1',
  BIO_write_ex: 'write 0; read 1 of 2; write 3 of #8; sends? 1',
  BIO_puts: 'write 0; read 1',
  BIO_printf: 'write 0; read 1..',
  BIO_vprintf: 'write 0; read 1; read 2; read *2[]; read **2[]',
  BIO_snprintf: 'write 0 of 1; read 2..',
  BIO_vsnprintf: 'write 0 of 1; read 2; read 3; read *3[]; read **3[]',
  'BIO_dump BIO_hex_string': 'write 0; read 1',
  // What the last argument is depends on the command: memory that is lent, or where a pointer goes.
  BIO_ctrl: 'write 0; write 3; *0 = 3; *3 = *0; *3 = 0',
  BIO_int_ctrl: 'write 0',
  BIO_ptr_ctrl: 'return 0; return *0',
  BIO_callback_ctrl: 'write 0; call 2(*@BIO, _, _) as packet',
  'BIO_set_flags BIO_clear_flags BIO_set_init BIO_set_shutdown BIO_set_retry_reason BIO_copy_next_retry BIO_set_next':
    'write 0',
  'BIO_test_flags BIO_get_init BIO_get_shutdown BIO_get_retry_reason BIO_method_type BIO_ctrl_pending BIO_ctrl_wpending':
    'read 0',
  'BIO_number_read BIO_number_written BIO_ctrl_get_read_request BIO_ctrl_get_write_guarantee BIO_sock_should_retry':
    'read 0',
  'BIO_set_nbio BIO_socket_nbio': '',
  BIO_set_data: 'write 0; *0 = 1',
  BIO_get_data: 'return *0',
  BIO_set_ex_data: 'write 0; *0 = 2',
  BIO_get_ex_data: 'return *0',
  BIO_set_callback: 'write 0; call 1(*@BIO, _, @openssl_text, _, _, _) as packet',
  BIO_set_callback_arg: 'write 0; *0 = 1',
  BIO_get_callback_arg: 'return *0',
  BIO_get_new_index: '',
  BIO_meth_new: 'read 1; return fresh',
  BIO_meth_free: 'free 0',
  'BIO_meth_set_write BIO_meth_set_read': 'write 0; call 1(*@BIO, @bio_data, _) as packet',
  'BIO_meth_set_write_ex BIO_meth_set_read_ex': 'write 0; call 1(*@BIO, @bio_data, _, @tls_length) as packet',
  BIO_meth_set_puts: 'write 0; call 1(*@BIO, @bio_data) as packet',
  BIO_meth_set_gets: 'write 0; call 1(*@BIO, @bio_data, _) as packet',
  BIO_meth_set_ctrl: 'write 0; call 1(*@BIO, _, _, @bio_data) as packet',
  'BIO_meth_set_create BIO_meth_set_destroy': 'write 0; call 1(*@BIO) as packet',
  BIO_meth_set_callback_ctrl: 'write 0; call 1(*@BIO, _, _) as packet',
  BIO_get_mem_data: '*1 = 0; *1 = *0',
  BIO_get_mem_ptr: '*1 = 0; *1 = *0',
};
